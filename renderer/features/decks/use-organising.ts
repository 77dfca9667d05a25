import { useRef } from 'react'
import type { DeckRow } from '../../../db/api/decks.ts'
import { useCommands, type Binding } from '../../commands/registry.ts'
import { report } from '../../state/ui.ts'
import type { Asked } from './asked.ts'
import { archive, decksNow, nest } from './deck-deeds.ts'
import type { Leave } from './DeckDialogs.tsx'
import { movedWords } from './moved-words.ts'
import { isMovable, stepped } from './places.ts'
import { text } from './text.ts'

interface Organising {
  /** The deck that is looked at. */
  readonly deck: DeckRow | undefined
  readonly onAsk: (asked: Asked) => void
  readonly leave: Leave
  /** Does something that puts its row elsewhere, and goes there with it. */
  readonly stay: (deed: () => Promise<unknown>) => Promise<void>
}

/** What puts the deck that is looked at in order: its name, its place, its options, and whether it is there at all. */
export function useOrganising({ deck, onAsk, leave, stay }: Organising): void {
  const step = useSteps()
  const ask = (kind: Exclude<Asked['kind'], 'add'>, when = true): Binding => ({
    when: deck !== undefined && when,
    run: () => deck !== undefined && onAsk({ kind, deck }),
  })
  const movable = deck !== undefined && isMovable(deck)
  const away = deck?.archived === true
  useCommands({
    newDeck: () => onAsk({ kind: 'add' }),
    renameDeck: ask('rename', deck?.block === null),
    moveDeck: ask('move', movable),
    raiseDeck: { when: movable, run: () => deck !== undefined && step(deck, -1) },
    lowerDeck: { when: movable, run: () => deck !== undefined && step(deck, 1) },
    deckOptions: ask('options', !away),
    archiveDeck: {
      when: deck !== undefined,
      label: away ? text.archive.bringBack : undefined,
      run: () =>
        deck !== undefined &&
        (away ? stay(() => archive(deck, false)) : leave(deck, () => archive(deck, true))).catch(report),
    },
    deleteDeck: ask('remove', !(away && deck.block !== null)),
  })
}

/** Steps among the decks beside it, one after the other: each starts from where the one before has put it. */
function useSteps(): (deck: DeckRow, by: 1 | -1) => void {
  const last = useRef<Promise<unknown>>(Promise.resolve())
  return ({ id }, by) => {
    last.current = last.current.then(() => stepNow(id, by)).catch(report)
  }
}

async function stepNow(id: DeckRow['id'], by: 1 | -1): Promise<void> {
  const decks = decksNow()
  const deck = decks.find(one => one.id === id)
  const place = deck === undefined ? null : stepped(decks, deck, by)
  if (deck !== undefined && place !== null) await nest(deck, place, movedWords(decks, deck, place))
}
