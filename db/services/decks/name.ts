/** Making decks, and what they are called. */
import type { ReadDb } from '../../connection.ts'
import { levelsOf, nameFault, isSameName } from '../../domain/deck-name.ts'
import { DEEPEST, LEVEL } from '../../domain/deck-tree.ts'
import { AppError, orInvalid } from '../../domain/errors.ts'
import type { DeckId } from '../../domain/ids.ts'
import * as decks from '../../repositories/decks.ts'
import { addDeck } from '../apply-batch.ts'
import { historyView, type HistoryView } from '../history-view.ts'
import type { Open } from '../open.ts'
import { transact } from '../transact.ts'
import { lying, orRefused, orTaken } from './curriculum.ts'

/**
 * Makes an empty deck, and those on the way to it that are not there: `::` divides their names, as everywhere that a path
 * is written. Empty levels count for nothing.
 * @throws AppError `name-taken` when the whole path is there; `bad-input` for a level that is no name, more than 32 in each
 * other, and a place in the curriculum
 */
export function add({ store, day }: Open, path: string, parent: DeckId | null): { deck: DeckId; history: HistoryView } {
  const names = levelsOf(path)
  orRefused(names.length > 0, 'deck-without-name')
  const { at, missing } = wayTo(store.read, names, parent)
  const deck = transact(store, { name: 'add-deck', facts: { deck: missing.at(-1) ?? '' } }, operation => {
    return missing.reduce<DeckId | null>((above, name) => addDeck(store, operation, name, above), at)
  })
  orInvalid(deck !== null, 'deck-without-name')
  day.forget()
  return { deck, history: historyView(store) }
}

/** The innermost deck of a path that is there, and the names that are not. */
function wayTo(
  db: ReadDb,
  names: readonly string[],
  parent: DeckId | null,
): { readonly at: DeckId | null; readonly missing: readonly string[] } {
  const there = lying(db)
  for (const name of names) {
    const fault = nameFault(name)
    if (fault !== null) orRefused(false, fault)
  }
  let at = parent === null ? null : there.deck(parent).id
  const depth = at === null ? 0 : there.tree.above(at).length + 1
  orRefused(depth + names.length <= DEEPEST, 'deck-too-deep')
  for (const [level, name] of names.entries()) {
    const next = there.tree.inside(at).find(deck => isSameName(deck.name, name))
    if (next === undefined) {
      orRefused(at === null || !there.isOfCurriculum(at), 'deck-in-block')
      return { at, missing: names.slice(level) }
    }
    at = next.id
  }
  throw new AppError('name-taken', { name: names.join(LEVEL) })
}

/**
 * Gives a deck another name, byte for byte as it is typed. It is the name of this deck alone: `::` in it would read as a
 * deck in another one wherever a path is written (`deck:` in a search, a column of a table, Anki), so a name that has it,
 * or ends with a colon, is refused; to put a deck into another one there is `nest`.
 * @throws AppError `name-taken` by a deck beside it; `bad-input` for what is no name, and for a deck of the curriculum
 */
export function rename({ store, day }: Open, id: DeckId, name: string): { history: HistoryView } {
  const there = lying(store.read)
  const deck = there.deck(id)
  orRefused(!there.isOfCurriculum(id), 'deck-of-block')
  const fault = nameFault(name)
  if (fault !== null) orRefused(false, fault)
  orTaken(there, deck.parent, name, id)
  if (name !== deck.name) {
    transact(store, { name: 'rename-deck', facts: { deck: deck.name, to: name } }, ({ db, op }) => {
      decks.rename(db, id, name, op)
    })
    day.forget()
  }
  return { history: historyView(store) }
}
