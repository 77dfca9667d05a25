/** What can be done with a deck: each writes, waits until the table shows it, and offers Undo. */
import type { DeckOptions, DeckRow } from '../../../db/api/decks.ts'
import { levelsOf } from '../../../db/domain/deck-name.ts'
import type { DeckId } from '../../../db/domain/ids.ts'
import { api, query } from '../../api/client.ts'
import { offerUndo } from '../../state/history.ts'
import { queries } from '../../state/queries.ts'
import type { Place } from './places.ts'
import { text } from './text.ts'
import type { Decks } from './tree.ts'

/** Every deck as the table knows it by now. */
export function decksNow(): Decks {
  const groups = queries.getQueryData(query.decks.list.queryKey({ input: {} }))
  return groups?.flatMap(group => group.decks) ?? []
}

/** Makes a deck, and returns it. @throws AppError `name-taken` */
export async function add(name: string, parent: DeckId | null): Promise<DeckId> {
  const { deck } = await api.decks.add({ name, parent })
  await shown(text.add.done(levelsOf(name).at(-1) ?? name))
  return deck
}

/** @throws AppError `name-taken` */
export async function rename(deck: DeckRow, name: string): Promise<void> {
  await api.decks.rename({ deck: deck.id, name })
  await shown(text.rename.done(deck.name, name))
}

/** Puts a deck somewhere else. @throws AppError `name-taken` */
export async function nest({ id }: DeckRow, { parent, before }: Place, words: string): Promise<void> {
  await api.decks.nest({ deck: id, parent, before })
  await shown(words)
}

export async function archive({ id, name }: DeckRow, archived: boolean): Promise<void> {
  await api.decks.archive({ deck: id, archived })
  await shown(archived ? text.archive.done(name) : text.archive.back(name))
}

/** Deletes a deck and all inside it. @throws AppError `aborted` by the signal: nothing is deleted */
export async function remove({ id, name }: DeckRow, signal: AbortSignal): Promise<void> {
  const { cards } = await api.decks.remove({ deck: id }, { signal })
  await shown(text.remove.done(name, cards))
}

/** @param shared how many decks have these options, itself among them */
export async function setOptions(
  { id, name }: DeckRow,
  options: DeckOptions,
  of: 'deck' | 'all',
  shared: number,
): Promise<void> {
  await api.decks.setOptions({ deck: id, options, of })
  await shown(text.options.done(name, of === 'all' ? shared : 1))
}

async function shown(words: string): Promise<void> {
  await queries.invalidateQueries({ queryKey: query.decks.list.key() })
  void offerUndo(words)
}
