import { useLocation } from 'wouter'
import type { BlockState, DeckRow } from '../../../db/api/decks.ts'
import type { DeckId } from '../../../db/domain/ids.ts'
import { api } from '../../api/client.ts'
import { useCommands, type Binding } from '../../commands/registry.ts'
import { report, showExport, showStudy } from '../../state/ui.ts'
import { fold } from './folds.ts'
import { leechSearch, searchOf } from './searches.ts'
import { text } from './text.ts'
import type { Chosen } from './use-chosen.ts'
import type { TreeRow } from './tree.ts'

/** Where rows lead to. */
export interface Going {
  readonly review: (deck: DeckId) => void
  readonly browse: (search: string) => void
}

/** What can be done with the deck that is looked at, and how to look at another one. */
export function useDeckCommands({ decks, rows, row, whole, choose }: Chosen): Going {
  const [, navigate] = useLocation()
  const going: Going = {
    review: deck => navigate(`/review?deck=${encodeURIComponent(deck)}`),
    browse: search => navigate(`/browse?q=${encodeURIComponent(search)}`),
  }
  const at = row === undefined ? -1 : rows.indexOf(row)
  const to = (other: TreeRow | undefined): Binding => ({
    when: row !== undefined && other !== undefined,
    run: () => other !== undefined && choose(other.deck.id),
  })
  useCommands({
    deckUp: to(rows[at - 1]),
    deckDown: to(rows[at + 1]),
    ...(row !== undefined && folding(row, rows[at + 1], choose)),
    ...(whole !== undefined && deedsFor(whole, navigate, going)),
    ...(whole !== undefined && {
      studyDeck: {
        when: whole.total > 0 && !whole.archived,
        run: () => showStudy({ kind: 'custom', search: searchOf(decks, whole) }),
      },
      browseDeck: { when: whole.total > 0, run: () => going.browse(searchOf(decks, whole)) },
      deckLeeches: { when: whole.leeches > 0, run: () => going.browse(leechSearch(decks, whole)) },
    }),
  })
  return going
}

/** As in any tree: Left folds, then goes out; Right unfolds, then goes in. */
function folding({ deck, open }: TreeRow, below: TreeRow | undefined, choose: (deck: DeckId) => void) {
  const { id, parent } = deck
  return {
    foldDeck: {
      when: open === true || parent !== null,
      run: () => (open === true ? fold(id, true) : parent !== null && choose(parent)),
    },
    unfoldDeck: {
      when: open !== null,
      run: () => (open === false ? fold(id, false) : below !== undefined && choose(below.deck.id)),
    },
  }
}

function deedsFor({ id, name, block, ...deck }: DeckRow, navigate: (to: string) => void, { review }: Going) {
  const { due, new: fresh, total, keptOut, archived } = deck
  return {
    reviewDeck: { when: due + fresh > 0 && !archived, label: text.review(due, fresh), run: () => review(id) },
    quizDeck: { when: total > 0 && !archived, run: () => navigate(`/quiz?deck=${encodeURIComponent(id)}`) },
    exportDeck: () => showExport({ kind: 'deck', deck: id }, name),
    keepOut: {
      when: !archived,
      label: keptOut ? text.letIn : undefined,
      run: () => api.decks.keepOut({ deck: id, keptOut: !keptOut }).catch(report),
    },
    blockOn: stateOf({ id, block, archived }, 'on'),
    blockLater: stateOf({ id, block, archived }, 'later'),
    blockOff: stateOf({ id, block, archived }, 'off'),
  }
}

function stateOf({ id, block, archived }: Pick<DeckRow, 'id' | 'block' | 'archived'>, state: BlockState): Binding {
  return {
    when: block !== null && block.state !== state && !archived,
    run: () => api.decks.setBlock({ deck: id, state }).catch(report),
  }
}
