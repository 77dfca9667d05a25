import { useQuery } from '@tanstack/react-query'
import { lazy } from 'react'
import { query } from './api/client.ts'
import { TodayScreen } from './features/today/TodayScreen.tsx'

const StartScreen = lazy(async () => ({ default: (await import('./features/start/StartScreen.tsx')).StartScreen }))

/** Today; before anything was begun, the page that begins. */
export function Home() {
  const { data } = useQuery(query.today.overview.queryOptions({ input: {} }))
  return data?.started === false ? <StartScreen today={data.date} /> : <TodayScreen />
}
