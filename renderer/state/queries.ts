import { QueryClient } from '@tanstack/react-query'

/**
 * What the collection said, kept until it says that something changed. Nothing is ever stale by age and nothing waits
 * for a network: there is none.
 */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Infinity,
      retry: false,
      networkMode: 'always',
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
    },
    mutations: { retry: false, networkMode: 'always' },
  },
})
