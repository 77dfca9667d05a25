/** What a form needs to begin with. */
import type { FormDeck, Written } from '../../api/notes.ts'
import { orNotFound } from '../../domain/errors.ts'
import type { CardId } from '../../domain/ids.ts'
import * as blocks from '../../repositories/blocks.ts'
import * as cards from '../../repositories/cards.ts'
import * as decks from '../../repositories/decks.ts'
import * as media from '../../repositories/media.ts'
import * as noteTypes from '../../repositories/note-types.ts'
import * as notes from '../../repositories/notes.ts'
import * as tags from '../../repositories/tags.ts'
import { missesOfLeech } from '../leeches.ts'
import type { Open } from '../open.ts'
import { formType, OFFERED_TYPES } from './types.ts'

export function form({ store: { read } }: Open) {
  return { types: [...OFFERED_TYPES], decks: decksOf(read), tags: tags.names(read).toSorted() }
}

/** The note of a card as it stands. @throws AppError `not-found` */
export function written({ store: { read } }: Open, card: CardId): Written {
  const stored = orNotFound(cards.byId(read, card), 'card')
  const { note: id, deck } = stored
  const note = orNotFound(notes.byId(read, id), 'note')
  return {
    note: id,
    version: note.version,
    callNumber: notes.originOf(read, id)?.callNumber ?? null,
    type: formType(orNotFound(noteTypes.byId(read, note.type), 'note type')),
    deck,
    fields: [...note.fields],
    tags: [...tags.ofNote(read, id)].toSorted(),
    pictures: media.namesOfNote(read, id).map(({ name, hash }) => ({ name, hash })),
    leech: missesOfLeech(read, stored),
  }
}

/** Decks that can hold cards, by the names of all above them. */
function decksOf(read: Open['store']['read']): FormDeck[] {
  const all = decks.all(read)
  const byId = new Map(all.map(deck => [deck.id, deck]))
  const codes = new Map(blocks.all(read).map(block => [block.deck, block.code]))
  const pathOf = (deck: decks.Deck): string => {
    const above = deck.parent === null ? undefined : byId.get(deck.parent)
    return above === undefined ? deck.name : `${pathOf(above)} › ${deck.name}`
  }
  return all.map(deck => ({ id: deck.id, name: pathOf(deck), code: codes.get(deck.id) ?? null }))
}
