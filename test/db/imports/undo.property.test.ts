/** Random lives with imports in them: each step back finds the rows as they were, each step forward as they became. */
import { deepStrictEqual } from 'node:assert/strict'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ImportChoices } from '../../../db/api/imports.ts'
import { newCard, type CardState } from '../../../db/domain/card.ts'
import type { NoteId } from '../../../db/domain/ids.ts'
import { fold } from '../../../db/domain/scheduler/fold.ts'
import { addDays } from '../../../db/domain/time.ts'
import type { BatchNote, BatchNoteType } from '../../../db/formats/batch.ts'
import * as cardEvents from '../../../db/repositories/card-events.ts'
import * as cards from '../../../db/repositories/cards.ts'
import * as notes from '../../../db/repositories/notes.ts'
import { TestCollection } from '../../helpers/collection.ts'
import { bring, CARD, DECK, deckFile, TYPE } from '../../helpers/importing.ts'

const RUNS = 25
const MOST_STEPS = 8

/** The same type three times, each time in another shape. */
const SHAPES: readonly BatchNoteType[] = [
  TYPE,
  { ...TYPE, css: '.card { color: red }', fields: ['Back', 'Front'] },
  { ...TYPE, fields: ['Front', 'Back', 'Extra'] },
]

const word = fc.constantFrom('alpha', 'beta', 'gamma', 'delta', 'Größe', '検索')
const oneNote = fc.record({
  key: fc.option(fc.constantFrom('anki:1', 'anki:2', 'anki:3', 'id:x')),
  front: word,
  back: word,
  tags: fc.uniqueArray(fc.constantFrom('a', 'leech', 'b::c'), { maxLength: 2 }),
  changedAt: fc.option(fc.constantFrom(1, 1e12, 1.9e12)),
  dueIn: fc.option(fc.integer({ min: -40, max: 40 })),
  reviews: fc.nat(2),
  details: fc.boolean(),
})
type GivenNote = typeof oneNote extends fc.Arbitrary<infer Note> ? Note : never

type Step =
  | {
      readonly do: 'import'
      readonly notes: readonly GivenNote[]
      readonly shape: number
      readonly deck: string
      readonly choices: ImportChoices
    }
  | { readonly do: 'edit'; readonly pick: number; readonly text: string }
  | { readonly do: 'answer' | 'days' | 'restart' }

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('import' as const),
      notes: fc.array(oneNote, { minLength: 1, maxLength: 6 }),
      shape: fc.nat(2),
      deck: fc.constantFrom('Mine', 'Other'),
      choices: fc.record({
        duplicates: fc.constantFrom('update', 'skip', 'add' as const),
        scheduling: fc.boolean(),
        resetHard: fc.boolean(),
        keepOut: fc.boolean(),
      }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('edit' as const), pick: fc.nat(20), text: word }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('answer', 'days', 'restart' as const) }) },
)

function stateOf(c: TestCollection, { dueIn }: GivenNote): CardState | null {
  if (dueIn === null) return null
  const due = addDays(c.day, dueIn)
  const schedule = { kind: 'seen', lastDay: addDays(due, -9), due, scheduledDue: due, forwardedTo: [] } as const
  return { ...newCard(3), schedule, n: 2, ease: 150, interval: 9 }
}

function noteOf(c: TestCollection, given: GivenNote, type: BatchNoteType): BatchNote {
  const { key, front, back, tags, changedAt, reviews, details } = given
  const texts: Readonly<Record<string, string>> = { Front: front, Back: back }
  const review = { button: 3, interval: 9, lastInterval: 4, factor: 2100, ms: 900, type: 1 }
  const card = {
    ...CARD,
    state: stateOf(c, given),
    details: details ? { s: 2 } : null,
    reviews: Array.from({ length: reviews }, (_, at) => ({ ...review, at: 1.7e12 + at })),
  }
  const fields = type.fields.map(name => texts[name] ?? '')
  return {
    key,
    type: type.key,
    fields,
    tags,
    createdAt: null,
    changedAt,
    media: [],
    cards: [card],
    where: '',
    origin: null,
  }
}

async function live(c: TestCollection, one: Step): Promise<void> {
  if (one.do === 'import') {
    const type = SHAPES[one.shape] ?? TYPE
    const deck = { ...DECK, name: one.deck }
    const file = deckFile({ decks: [deck], noteTypes: [type], notes: one.notes.map(note => noteOf(c, note, type)) })
    const { counts } = await bring(c, file, { name: 'deck.json', choices: one.choices })
    expect(counts.added + counts.updated + counts.same + counts.conflicts + counts.skipped).toBe(counts.notes)
    expect(counts.notes).toBe(one.notes.length)
  } else if (one.do === 'edit') {
    const all = c.store.read.all<{ id: NoteId }>('select id from notes order by id')
    const note = all[one.pick % all.length]
    const fields = note === undefined ? null : notes.byId(c.store.read, note.id)?.fields
    if (note === undefined || fields === null || fields === undefined) return
    c.operate(({ db, op, now }) => notes.setFields(db, note.id, [one.text, ...fields.slice(1)], now.ms, op))
  } else if (one.do === 'answer') {
    const next = await c.shownNext()
    if (next !== null) await c.answerShown(next, next.from === 'drill' ? 'got-it' : 'good')
  } else if (one.do === 'days') c.advanceDays(3)
  else await c.restart()
}

/** Every card is what its log says. */
function checkLog(c: TestCollection): void {
  for (const card of cards.all(c.store.read)) {
    deepStrictEqual(fold(cardEvents.ofCard(c.store.read, card.id), card.firstPosition), card.state)
  }
}

test(
  'whatever is imported, edited and learned, undo and redo find every row as it was',
  { timeout: 120_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: MOST_STEPS }), async steps => {
        const c = new TestCollection({ cards: 2 })
        try {
          await c.start()
          const stood = [c.rows()]
          for (const one of steps) {
            const { undo } = await c.api.history.peek({})
            await live(c, one)
            checkLog(c)
            if ((await c.api.history.peek({})).undo?.op !== undo?.op) stood.push(c.rows())
          }
          const present = stood.pop()
          for (const before of stood.toReversed()) {
            await c.undo()
            deepStrictEqual(c.rows(), before)
            checkLog(c)
          }
          // Days that pass are no operation.
          for (const after of stood.length === 0 ? [] : [...stood.slice(1), present]) {
            await c.redo()
            deepStrictEqual(c.rows(), after)
            checkLog(c)
          }
        } finally {
          await c.remove()
        }
      }),
      { numRuns: RUNS },
    )
  },
)
