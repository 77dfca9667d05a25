import { useEffect, useEffectEvent } from 'react'
import { useLocation } from 'wouter'
import type { DeckGroup, DeckRow } from '../../../db/api/decks.ts'
import type { DeckId } from '../../../db/domain/ids.ts'
import { openArchive, reveal, useFolds } from './folds.ts'
import { rowAt, sectionsOf, type Section } from './sections.ts'
import { aboveOf, insideOf, withThose, type Decks, type TreeRow } from './tree.ts'

export interface Chosen {
  readonly decks: Decks
  readonly sections: readonly Section[]
  /** All rows in sight. */
  readonly rows: readonly TreeRow[]
  /** The one that is chosen; there is none only where there are no decks. */
  readonly row: TreeRow | undefined
  /** Its deck, with the cards of all those inside it: what can be done with it is done with them, too. */
  readonly whole: DeckRow | undefined
  readonly choose: (deck: DeckId) => void
}

/** The table as it is folded, and the row of it that the address names. What is gone to is unfolded. */
export function useChosen(groups: readonly DeckGroup[], named: string | null): Chosen {
  const [, navigate] = useLocation()
  const sections = sectionsOf(groups, useFolds())
  const decks = groups.flatMap(group => group.decks)
  const rows = sections.flatMap(section => section.rows)
  const row = rowAt(rows, decks, named)
  const own = decks.find(({ id }) => id === row?.deck.id)
  const deck = decks.find(({ id }) => id === named)
  const isThere = deck !== undefined
  const arrive = useEffectEvent(() => {
    if (deck === undefined) return
    reveal(aboveOf(decks, deck).map(({ id }) => id))
    if (deck.archived) openArchive(true)
  })
  useEffect(() => arrive(), [named, isThere])
  return {
    decks,
    sections,
    rows,
    row,
    whole: own === undefined ? undefined : withThose(own, insideOf(decks, own.id)),
    choose: id => navigate(`/decks/${id}`, { replace: true }),
  }
}
