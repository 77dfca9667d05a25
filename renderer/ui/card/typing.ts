import { createContext } from 'react'
import type { Compared } from '../../../db/api/review.ts'

/** Where an answer is typed, and afterwards compared; null where cards are only looked at. */
export type Typing =
  | {
      readonly side: 'front'
      readonly value: string
      readonly onType: (value: string) => void
      /** Enter: the answer is out. */
      readonly onDone: () => void
    }
  | { readonly side: 'back'; readonly value: string; readonly compared: Compared }

export const TypingContext = createContext<Typing | null>(null)
