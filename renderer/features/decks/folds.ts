/** Which decks are folded, for as long as the window lives. */
import { create } from 'zustand'
import type { DeckId } from '../../../db/domain/ids.ts'

interface Folds {
  readonly folded: ReadonlySet<DeckId>
  /** Whether what was put away is in sight. */
  readonly archiveOpen: boolean
}

export const useFolds = create<Folds>(() => ({ folded: new Set(), archiveOpen: false }))

/** Takes what is inside a deck out of sight, or brings it back. */
export function fold(deck: DeckId, to: boolean): void {
  useFolds.setState(({ folded }) => {
    const next = new Set(folded)
    if (to) next.add(deck)
    else next.delete(deck)
    return { folded: next }
  })
}

/** Unfolds these: something inside them is gone to. */
export function reveal(decks: readonly DeckId[]): void {
  useFolds.setState(({ folded }) =>
    decks.some(deck => folded.has(deck)) ? { folded: new Set([...folded].filter(deck => !decks.includes(deck))) } : {},
  )
}

export function openArchive(to: boolean): void {
  useFolds.setState({ archiveOpen: to })
}
