import { createContext } from 'react'

/** What the misconceptions of the question on screen say, by their keys. */
export const Misconceptions = createContext<Readonly<Record<string, string>>>({})
