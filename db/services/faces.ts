/** How cards look: drawn once per version of their note and note type, and kept for the cards about to be shown. */
import { orNotFound } from '../domain/errors.ts'
import type { CardId, DeckId, NoteId } from '../domain/ids.ts'
import { isSpecial, namesIn, templateOf, type SpecialField } from '../domain/note/template.ts'
import { renderCard, type RenderedCard } from '../render/card.ts'
import * as decks from '../repositories/decks.ts'
import { filesOf } from '../repositories/named-files.ts'
import * as noteTypes from '../repositories/note-types.ts'
import * as notes from '../repositories/notes.ts'
import { tagsOf } from '../repositories/quiz-cards.ts'
import { recent } from './recent.ts'
import type { Store } from './transact.ts'

/** A card's two sides as trees, and what the page needs beside them. */
export interface Face extends Pick<RenderedCard, 'front' | 'back' | 'css' | 'whole' | 'typed' | 'source'> {
  /** Which card of its note it is, from 1. */
  readonly number: number
  /** Characters of the front without its markup. */
  readonly frontLength: number
  readonly callNumber: string | null
}

/** What of a card its look may depend on. */
export interface FacedCard {
  readonly id: CardId
  readonly note: NoteId
  readonly template: number
  readonly deck: DeckId
  readonly flag: number
}

/** A face that is kept or being drawn, and the version by which it is known. */
export interface KeptFace {
  readonly version: string
  readonly face: Promise<Face>
}

export interface Faces {
  /** The card's face, drawn now unless it is kept. @throws AppError `not-found` */
  readonly of: (card: FacedCard) => KeptFace
}

const KEPT_FACES = 64

export function openFaces(store: Store): Faces {
  const kept = recent<string, Promise<Face>>(KEPT_FACES)
  return {
    of: card => {
      const note = orNotFound(notes.byId(store.read, card.note), 'note')
      const type = orNotFound(noteTypes.byId(store.read, note.type), 'note type')
      const special = specialsOf(store, card, type)
      const version = `${note.version}.${type.version}.${special.map(([name, value]) => `${name}=${value}`).join('.')}`
      const key = `${card.note}.${card.template}`
      const face = kept.get(key, version) ?? kept.keep(key, version, draw(store, card, note, type, new Map(special)))
      return { version, face }
    },
  }
}

async function draw(
  { read }: Store,
  { template }: FacedCard,
  note: notes.Note,
  type: noteTypes.NoteType,
  special: ReadonlyMap<SpecialField, string>,
): Promise<Face> {
  const callNumber = notes.originOf(read, note.id)?.callNumber ?? null
  const files = new Map(filesOf(read, note.id, type.id).map(({ name, ...file }) => [name.normalize('NFC'), file]))
  const { words, ...card } = await renderCard({
    type,
    template,
    texts: note.fields,
    special: name => special.get(name) ?? '',
    files,
  })
  return { ...card, number: template + 1, frontLength: words.length, callNumber }
}

/** What the templates name beside the fields, and what stands for it; most name nothing. */
function specialsOf(
  store: Store,
  card: FacedCard,
  { kind, templates }: noteTypes.NoteType,
): readonly (readonly [SpecialField, string])[] {
  const own = templates[kind === 'cloze' ? 0 : card.template]
  if (own === undefined) return []
  const names = [own.front, own.back].flatMap(side => namesIn(templateOf(side).nodes ?? []))
  return [...new Set(names.filter(isSpecial))].map(name => [name, specialOf(store, card, name)] as const)
}

function specialOf({ read }: Store, { id, note, deck, flag }: FacedCard, name: SpecialField): string {
  switch (name) {
    case 'Tags':
      return tagsOf(read, note).join(' ')
    case 'Deck':
      return deckPath(read, deck).join('::')
    case 'Subdeck':
      return deckPath(read, deck).at(-1) ?? ''
    case 'CardFlag':
      return flag === 0 ? '' : `flag${flag}`
    case 'CardID':
      return id
    case 'FrontSide':
    case 'Type':
    case 'Card':
      return ''
  }
}

/** Names of a deck and of those above it, the outermost first. */
export function deckPath(read: Store['read'], id: DeckId): readonly string[] {
  const deck = decks.byId(read, id)
  if (deck === null) return []
  return [...(deck.parent === null ? [] : deckPath(read, deck.parent)), deck.name]
}
