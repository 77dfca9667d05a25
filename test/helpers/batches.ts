/** Batches of all shapes, for what is written and read again. */
import fc from 'fast-check'
import { newCard, type CardState } from '../../db/domain/card.ts'
import type { CardEventBody } from '../../db/domain/event.ts'
import { idOf, type DeviceId } from '../../db/domain/ids.ts'
import { cardsOf } from '../../db/domain/note/cards-of.ts'
import { studyDayOf } from '../../db/domain/time.ts'
import type { BatchCard, BatchDeck, BatchEvent, BatchNote, BatchNoteType, BatchReview } from '../../db/formats/batch.ts'
import { ofOurs } from '../../db/formats/note-types.ts'
import { NAUGHTY_BLOCKS, NAUGHTY_LINES } from './naughty.ts'

export interface SmallBatch {
  readonly decks: readonly BatchDeck[]
  readonly noteTypes: readonly BatchNoteType[]
  readonly notes: readonly BatchNote[]
}

const word = fc.stringMatching(/^[a-zA-Zäж中][a-zA-Z0-9äж中-]{0,8}$/)
const line = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...NAUGHTY_LINES.filter(text => text.length < 200)) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }).filter(text => text.isWellFormed()) },
  { weight: 2, arbitrary: fc.array(word, { minLength: 1, maxLength: 6 }).map(words => words.join(' ')) },
)
/** A text without NUL, halves of characters and CR, which no format of ours promises to keep. */
const anyText = fc
  .oneof(
    { weight: 4, arbitrary: line },
    { weight: 1, arbitrary: fc.constantFrom(...NAUGHTY_BLOCKS) },
    { weight: 2, arbitrary: fc.array(line, { maxLength: 4 }).map(lines => lines.join('\n')) },
  )
  .map(value => value.replaceAll(/[\0\r]/g, ' '))
/** What a note begins with: it has to have something in it. */
const filled = fc.tuple(word, anyText).map(([start, rest]) => start + rest)
const words = fc.array(word, { minLength: 1, maxLength: 3 }).map(parts => parts.join(' '))

const deck = fc.array(words, { minLength: 1, maxLength: 3 }).map((path): BatchDeck => {
  return { key: path.join('::'), name: path.at(-1) ?? '', under: path.slice(0, -1), block: null }
})
const decks = fc.uniqueArray(deck, { minLength: 1, maxLength: 4, selector: ({ key }) => key })
const key = fc.option(
  fc.oneof(
    word.map(id => `id:${id}`),
    fc.string({ minLength: 1, maxLength: 10 }).map(guid => `anki:x${guid}`),
  ),
)
const tags = fc.uniqueArray(word, { maxLength: 4 })

/** The types of ours that the text formats write as people do, and one that is nobody's. */
export const OURS: readonly BatchNoteType[] = (['basic', 'cloze', 'reversed'] as const).map(ofOurs)
const FOREIGN: BatchNoteType = {
  key: 'anki:1342697561419',
  name: 'Vocabulary',
  kind: 'standard',
  fields: ['Word', 'Reading', '__proto__', 'Picture: "x"'],
  templates: [
    { name: 'Card 1', front: '{{Word}}', back: '{{FrontSide}}\n<hr id=answer>\n{{Reading}}' },
    { name: 'Card 2', front: '{{#Reading}}{{Reading}}{{/Reading}}', back: '{{Word}}' },
  ],
  css: '.card { color: red }\n.cloze { font-weight: bold }',
  markup: 'html',
  details: { latexPre: '\\documentclass{article}\n', req: [[0, 'any', [0]]], id: 1_342_697_561_419 },
  media: ['_font.woff2'],
}

/** Batches of notes of these types, cards as their types make them, all new. */
export function newNotes(types: readonly BatchNoteType[]): fc.Arbitrary<SmallBatch> {
  return decks.chain(own => {
    const note = fc
      .tuple(
        fc.constantFrom(...types),
        fc.constantFrom(...own),
        fc.array(anyText, { minLength: 6, maxLength: 6 }),
        filled,
        key,
        tags,
      )
      .map(([type, { key: of }, others, start, name, marked]) => noteOf(type, of, [start, ...others], name, marked))
    return fc
      .array(note, { minLength: 1, maxLength: 12 })
      .map(notes => ({ decks: own, noteTypes: types, notes: placed(notes) }))
  })
}

function noteOf(
  type: BatchNoteType,
  of: string,
  texts: readonly string[],
  name: string | null,
  marked: readonly string[],
): BatchNote {
  const [first = '', ...others] = texts
  const start = type.kind === 'cloze' ? `${first} {{c1::a}} {{c3::b::hint}}` : first
  const fields = type.fields.map((_, index) => (index === 0 ? start : (others[index] ?? '')))
  return {
    key: name,
    type: type.key,
    fields,
    tags: marked,
    createdAt: null,
    changedAt: null,
    media: [],
    cards: cardsOf(type, fields).map(template => newCardOf(template, of)),
    where: '',
    origin: null,
  }
}

function newCardOf(template: number, of: string): BatchCard {
  return { template, deck: of, position: 0, state: null, details: null, reviews: [] }
}

function placed(notes: readonly BatchNote[]): readonly BatchNote[] {
  return notes.map((note, position) => ({ ...note, cards: note.cards.map(card => ({ ...card, position })) }))
}

const day = fc.integer({ min: 0, max: 40_000 }).map(studyDayOf)
const count = fc.integer({ min: 0, max: 1000 })
const json = fc.dictionary(
  word,
  fc.oneof(
    fc.integer(),
    line,
    fc.constant(null),
    fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }).map(n => n + 0)),
  ),
)

const state: fc.Arbitrary<CardState> = fc
  .record({
    seen: fc.boolean(),
    lastDay: day,
    due: day,
    interval: count,
    ease: fc.integer({ min: 130, max: 400 }),
    flag: fc.integer({ min: 0, max: 7 }),
    suspended: fc.boolean(),
    failedDay: fc.option(day),
    position: fc.integer(),
  })
  .map(({ seen, lastDay, due, interval, ease, flag, suspended, failedDay, position }) => {
    const fresh = { ...newCard(position), flag, suspended }
    if (!seen) return fresh
    return {
      ...fresh,
      schedule: { kind: 'seen', lastDay, due, scheduledDue: due, forwardedTo: [] },
      n: 2,
      ease,
      interval: interval + 1,
      lapses: 1,
      failures: 1,
      failedDay,
    }
  })
const review: fc.Arbitrary<BatchReview> = fc.record({
  at: fc.nat(),
  button: fc.integer({ min: 0, max: 4 }),
  interval: fc.integer(),
  lastInterval: fc.integer(),
  factor: fc.nat(),
  ms: fc.nat(),
  type: fc.integer({ min: 0, max: 5 }),
})
const device = word.map(text => idOf<DeviceId>(text))
const body: fc.Arbitrary<CardEventBody> = fc.oneof(
  fc.constantFrom<CardEventBody>(
    { kind: 'reset' },
    { kind: 'unburied' },
    { kind: 'suspended' },
    { kind: 'unsuspended' },
    { kind: 'scheduler_changed', scheduler: 'fsrs' },
    { kind: 'rewritten' },
    { kind: 'known_set', known: true },
    { kind: 'ease_set', ease: 250 },
    { kind: 'repositioned', position: -3 },
    { kind: 'flagged', flag: 2 },
    { kind: 'leeched', threshold: 8, suspend: true },
    { kind: 'forwarded', why: 'quiz-miss', days: [1, 3] },
    {
      kind: 'answered',
      mode: 'review',
      q: 4,
      button: 'good',
      offered: ['again', 'good'],
      firstShowing: true,
      thinkMs: 10,
      readMs: 20,
      longestInterval: 36_500,
      leechThreshold: 8,
      drill: 'off',
    },
  ),
  state.map((after): CardEventBody => ({ kind: 'state_imported', state: after })),
  review.map((answer): CardEventBody => ({ kind: 'history_imported', ...answer })),
  day.map((due): CardEventBody => ({ kind: 'due_set', due })),
  day.map((until): CardEventBody => ({ kind: 'buried', until })),
  fc.tuple(count, device, fc.option(count, { nil: undefined })).map(([seq, of, through]): CardEventBody => {
    return { kind: 'undone', of: { seq, device: of }, ...(through === undefined ? {} : { through }) }
  }),
)
const event: fc.Arbitrary<BatchEvent> = fc.record({
  seq: count,
  device,
  at: fc.nat(),
  zoneOffset: fc.integer({ min: -720, max: 840 }),
  studyDay: day,
  rule: fc.constant('sm2/1'),
  body,
  after: state,
})

/** Batches with everything that a note can have. */
export const whole: fc.Arbitrary<SmallBatch> = newNotes([...OURS, FOREIGN]).chain(batch =>
  fc
    .array(
      fc.record({
        createdAt: fc.option(fc.nat()),
        changedAt: fc.option(fc.nat()),
        media: tags,
        details: fc.option(json.filter(one => Object.keys(one).length > 0)),
        state: fc.option(state),
        reviews: fc.array(review, { maxLength: 3 }),
        events: fc.option(fc.array(event, { maxLength: 3 })),
        isOurs: fc.boolean(),
        origin: json,
      }),
      { minLength: batch.notes.length, maxLength: batch.notes.length },
    )
    .map(facts => ({
      ...batch,
      notes: batch.notes.map((note, index): BatchNote => {
        const fact = facts[index]
        if (fact === undefined) return note
        const { createdAt, changedAt, media, details, state: at, reviews, events, isOurs, origin } = fact
        return {
          ...note,
          createdAt,
          changedAt,
          media,
          cards: note.cards.map(card => ({
            ...card,
            details,
            state: at,
            reviews,
            ...(events === null ? {} : { events }),
          })),
          origin: isOurs
            ? { callNumber: `EM-00${index}`, tier: 'core', ordinal: index, dependsOn: media, details: origin }
            : null,
        }
      }),
    })),
)
