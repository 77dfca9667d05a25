/** The cards a draft makes, as they will look, and whether there is one like it already. */
import type { PreviewCard } from '../../api/notes.ts'
import { orNotFound } from '../../domain/errors.ts'
import type { NoteId } from '../../domain/ids.ts'
import { cardsOf, isEmptyField } from '../../domain/note/cards-of.ts'
import { renderCard, type CardSource } from '../../render/card.ts'
import type { MediaFile } from '../../repositories/media.ts'
import { filesOf } from '../../repositories/named-files.ts'
import * as noteTypes from '../../repositories/note-types.ts'
import type { Open } from '../open.ts'
import { problemOf } from './problem.ts'
import { similarTo } from './similar.ts'
import { offeredType } from './types.ts'

/** More cards of one note are not drawn. */
const MOST_SHOWN = 20

interface Draft {
  readonly type: string
  readonly texts: readonly string[]
  readonly note: NoteId | null
  /** Files that the note does not have yet. */
  readonly pictures: readonly MediaFile[]
}

export async function preview(open: Open, { type: name, texts, note, pictures }: Draft) {
  const { read } = open.store
  const type = note === null ? offeredType(name) : orNotFound(noteTypes.ofNote(read, note), 'note type')
  const there = note === null || !('id' in type) ? [] : filesOf(read, note, type.id)
  const files = new Map([...there, ...pictures].map(({ name: called, ...file }) => [called.normalize('NFC'), file]))
  const isBlank = texts.every(isEmptyField)
  const made = isBlank ? [] : cardsOf(type, texts).slice(0, MOST_SHOWN)
  const cards = await Promise.all(made.map(template => shown({ type, template, texts, special: () => '', files })))
  return {
    cards,
    problem: problemOf(type, texts),
    similar: isBlank ? null : similarTo(open, texts[0] ?? '', type.markup, note),
  }
}

async function shown(card: CardSource): Promise<PreviewCard> {
  const { front, back, css, whole, source } = await renderCard(card)
  return { number: card.template + 1, front, back, css, whole, source }
}
