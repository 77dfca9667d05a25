import { createContext, useContext } from 'react'

/** What is wrong with the question on screen, in words, by the place inside it: `options.1.reason`. */
export const FaultsOfQuestion = createContext<ReadonlyMap<string, string>>(new Map())

/** What is wrong at a place; undefined when nothing is. */
export function useFault(path: string): string | undefined {
  return useContext(FaultsOfQuestion).get(path)
}
