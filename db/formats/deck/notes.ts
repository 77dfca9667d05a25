/** Cards as people write them and notes as programs keep them, as notes of a batch. */
import { cardsOf } from '../../domain/note/cards-of.ts'
import { hasCloze } from '../../domain/note/cloze.ts'
import type { BatchCard, BatchNote, BatchNoteType } from '../batch.ts'
import { faultOfText, LONGEST_FIELD, LONGEST_KEPT, MOST_TAGS } from '../limits.ts'
import type { FiledCard, KeptNote } from './schema.ts'
import type { Fault, Things } from './things.ts'

const KEYED = /^(?:anki|id):/

type Around = Pick<Things, 'tags' | 'deckKey' | 'typeOf' | 'own' | 'nextPosition' | 'sourceWords'>

/** A card written by hand. */
export function noteOfCard(card: FiledCard, around: Around, where: string): BatchNote | Fault {
  const { id, front, back, text, extra = '', tags } = card
  const source = around.sourceWords(card.source)
  const fault = faultOfSides(card)
  if (fault !== null) return fault
  const type = around.own(text === undefined ? 'basic' : 'cloze')
  const fields = text === undefined ? [front ?? '', back ?? '', source] : [text, extra, source]
  const broken = faultIn(fields, LONGEST_FIELD)
  if (broken !== null) return broken
  return {
    ...NOTHING_MORE,
    key: id === undefined ? null : KEYED.test(id) ? id : `id:${id}`,
    type: type.key,
    fields,
    tags: tagsOf(around, tags),
    cards: newCards(type, fields, around.deckKey(card.deck), around),
    where,
  }
}

function faultOfSides({ front, back, text }: FiledCard): Fault | null {
  if (text !== undefined) {
    if (front !== undefined || back !== undefined) return { path: ['text'], why: 'a card has front and back, or text' }
    return hasCloze(text) ? null : { path: ['text'], why: 'text: nothing in it is marked like {{c1::this}}' }
  }
  if (front === undefined) return { path: [], why: 'front: is missing' }
  return back === undefined ? { path: [], why: 'back: is missing' } : null
}

/** A note with all that is known of it. */
export function noteOfKept(kept: KeptNote, around: Around, where: string): BatchNote | Fault {
  const names = Array.isArray(kept.fields) ? kept.fields.map(() => '') : Object.keys(kept.fields)
  const type = around.typeOf(kept.type, names)
  const fields = fieldsOf(kept, type)
  if ('why' in fields) return fields
  const broken = faultIn(fields, LONGEST_KEPT)
  if (broken !== null) return broken
  const { key, tags, media, origin, created_at: createdAt, changed_at: changedAt } = kept
  const cards = kept.cards.map((card): BatchCard => ({ ...card, deck: around.deckKey(card.deck) }))
  return {
    key,
    type: type.key,
    fields,
    tags: tagsOf(around, tags),
    createdAt,
    changedAt,
    media,
    cards: cards.length > 0 ? cards : newCards(type, fields, around.deckKey(kept.deck), around),
    where,
    origin,
  }
}

const NOTHING_MORE = { createdAt: null, changedAt: null, media: [], origin: null } as const

function fieldsOf({ fields }: KeptNote, type: BatchNoteType): readonly string[] | Fault {
  if (Array.isArray(fields)) {
    const why = `${type.name} has ${type.fields.length} fields, not ${fields.length}`
    return fields.length === type.fields.length ? fields : { path: ['fields'], why }
  }
  const unknown = Object.keys(fields).find(name => !type.fields.includes(name))
  if (unknown !== undefined) return { path: ['fields', unknown], why: `${type.name} has no field “${unknown}”` }
  return type.fields.map(name => (Object.hasOwn(fields, name) ? (fields[name] ?? '') : ''))
}

function faultIn(fields: readonly string[], longest: number): Fault | null {
  const why = fields.map(field => faultOfText(field, longest)).find(fault => fault !== null)
  return why === undefined ? null : { path: [], why }
}

function tagsOf({ tags }: Around, own: readonly string[]): readonly string[] {
  return [...new Set([...tags, ...own])].slice(0, MOST_TAGS)
}

function newCards(type: BatchNoteType, fields: readonly string[], deck: string, around: Around): readonly BatchCard[] {
  const position = around.nextPosition()
  return cardsOf(type, fields).map(template => {
    return { template, deck, position, state: null, details: null, reviews: [] }
  })
}
