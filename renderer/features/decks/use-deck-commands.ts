import { useLocation } from 'wouter'
import { print } from '../../../db/domain/search/print.ts'
import type { BlockState, DeckRow } from '../../../db/api/decks.ts'
import { api } from '../../api/client.ts'
import { useCommands, type Binding } from '../../commands/registry.ts'
import { report, showExport } from '../../state/ui.ts'
import { text } from './text.ts'

interface DeckCommands {
  readonly decks: readonly DeckRow[]
  /** The one that is looked at. */
  readonly deck: DeckRow | undefined
}

/** What can be done with the deck that is looked at, and how to look at another one. */
export function useDeckCommands({ decks, deck }: DeckCommands) {
  const [, navigate] = useLocation()
  const choose = (row: DeckRow) => navigate(`/decks/${row.id}`, { replace: true })
  const review = (row: DeckRow) => navigate(`/review?deck=${encodeURIComponent(row.id)}`)
  const at = deck === undefined ? -1 : decks.indexOf(deck)
  const to = (row: DeckRow | undefined): Binding => ({
    when: deck !== undefined && row !== undefined,
    run: () => row !== undefined && choose(row),
  })
  useCommands({
    deckUp: to(decks[at - 1]),
    deckDown: to(decks[at + 1]),
    ...(deck !== undefined && deedsFor(deck, navigate, () => review(deck))),
  })
  return { choose, review }
}

function deedsFor(deck: DeckRow, navigate: (to: string) => void, review: () => void) {
  const { id, due, new: fresh, total, keptOut } = deck
  return {
    reviewDeck: { when: due + fresh > 0, label: text.review(due, fresh), run: review },
    quizDeck: { when: total > 0, run: () => navigate(`/quiz?deck=${encodeURIComponent(id)}`) },
    browseDeck: { when: total > 0, run: () => navigate(`/browse?q=${encodeURIComponent(searchOf(deck))}`) },
    exportDeck: () => showExport({ kind: 'deck', deck: id }, deck.name),
    keepOut: {
      label: keptOut ? text.letIn : undefined,
      run: () => api.decks.keepOut({ deck: id, keptOut: !keptOut }).catch(report),
    },
    blockOn: block(deck, 'on'),
    blockLater: block(deck, 'later'),
    blockOff: block(deck, 'off'),
  }
}

/** The search that finds the cards of a deck. */
function searchOf({ block: from, name }: DeckRow): string {
  if (from !== null) return `block:${from.code}`
  return print({ kind: 'named', what: 'deck', pieces: [name] })
}

function block({ id, block: current }: DeckRow, state: BlockState): Binding {
  return {
    when: current !== null && current.state !== state,
    run: () => api.decks.setBlock({ deck: id, state }).catch(report),
  }
}
