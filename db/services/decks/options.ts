/** How a deck gives its cards. Decks share what is chosen for them until one of them is given its own. */
import { isDeepStrictEqual } from 'node:util'
import type { DeckOptions } from '../../api/decks.ts'
import { orNotFound } from '../../domain/errors.ts'
import type { DeckId, PresetId } from '../../domain/ids.ts'
import type { PresetRules } from '../../domain/preset.ts'
import * as decks from '../../repositories/decks.ts'
import * as presets from '../../repositories/presets.ts'
import { historyView, type HistoryView } from '../history-view.ts'
import type { Open } from '../open.ts'
import { transact, type Operation, type Store } from '../transact.ts'
import { lying } from './curriculum.ts'

/** How a deck is scheduled, and the paths of the others that share it; those that only hold blocks share nothing. */
export function options({ store: { read } }: Open, deck: DeckId): { options: DeckOptions; sharedWith: string[] } {
  const preset = orNotFound(presets.ofDeck(read, deck), 'deck')
  const { tree, isOfCurriculum } = lying(read)
  const others = tree.all().filter(({ id, preset: its }) => its === preset.id && id !== deck)
  const rows = others.filter(({ id }) => tree.inside(id).length === 0 || !isOfCurriculum(id))
  return { options: presets.rulesOf(preset), sharedWith: rows.map(({ id }) => tree.path(id)) }
}

/**
 * Changes it for this deck alone, or for all that share it. A deck that shares it, or has what new decks get, is given
 * choices of its own; those that no deck has any more are removed.
 * @throws AppError `not-found`
 */
export function setOptions(
  { store, day }: Open,
  id: DeckId,
  rules: DeckOptions,
  of: 'deck' | 'all',
): { history: HistoryView } {
  const { read } = store
  const { name } = orNotFound(decks.byId(read, id), 'deck')
  const preset = orNotFound(presets.ofDeck(read, id), 'preset')
  if (!isDeepStrictEqual(rules, presets.rulesOf(preset))) {
    transact(store, { name: 'change-options', facts: { deck: name } }, operation => {
      const { db, op } = operation
      if (of === 'all' || !isShared(operation, preset.id)) presets.put(db, { ...preset, ...rules, version: op })
      else decks.setPreset(db, id, newPreset(store, operation, name, rules), op)
      presets.removeUnused(db)
    })
    day.forget()
  }
  return { history: historyView(store) }
}

/** A new set of choices. */
export function newPreset(store: Store, { db, op }: Operation, name: string, rules: PresetRules): PresetId {
  const id = store.ids.next<PresetId>()
  presets.put(db, { ...rules, id, name, version: op })
  return id
}

/** Whether other decks have it, or will get it when they are made. */
function isShared({ db }: Operation, preset: PresetId): boolean {
  return presets.byDefault(db)?.id === preset || decks.all(db).filter(deck => deck.preset === preset).length > 1
}
