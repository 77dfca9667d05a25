import { useState } from 'react'
import type { SelectionValue } from '../../../db/api/browse.ts'
import type { CardId } from '../../../db/domain/ids.ts'

/** Cards that are ticked: these, or all that were found but these. */
interface Ticked {
  readonly text: string
  readonly all: boolean
  readonly cards: ReadonlySet<CardId>
}

/** The most that are ticked one by one. */
const MOST = 5_000

/** Which cards are ticked. Another search begins without any. */
export function useTicks(text: string, found: number) {
  const [kept, setKept] = useState<Ticked>({ text, all: false, cards: new Set() })
  const ticked = kept.text === text ? kept : { text, all: false, cards: new Set<CardId>() }
  const { all, cards } = ticked
  const count = all ? Math.max(0, found - cards.size) : cards.size
  const tick = (changed: readonly CardId[], on: boolean) => {
    const next = new Set(cards)
    for (const card of changed) {
      if (on === all) next.delete(card)
      else if (next.size < MOST) next.add(card)
    }
    setKept({ text, all, cards: next })
  }
  return {
    count,
    all: all && cards.size === 0,
    isTicked: (card: CardId) => cards.has(card) !== all,
    tick,
    tickAll: () => setKept({ text, all: true, cards: new Set() }),
    clear: () => setKept({ text, all: false, cards: new Set() }),
    /** What is to be changed: the ticked ones, else one. */
    selection: (current: CardId | undefined): SelectionValue | null => {
      if (count === 0) return current === undefined ? null : { kind: 'cards', cards: [current] }
      return all ? { kind: 'search', text, except: [...cards] } : { kind: 'cards', cards: [...cards] }
    },
  }
}

export type Ticks = ReturnType<typeof useTicks>
