/** All that is known of one card: why it comes when it comes, everything that happened, where it was asked. */
import { describe, expect, test } from 'vitest'
import type { LogLine } from '../../db/api/cards.ts'
import { newCard } from '../../db/domain/card.ts'
import type { CardEventBody } from '../../db/domain/event.ts'
import type { CardId, DeckId, NoteId } from '../../db/domain/ids.ts'
import { addDays } from '../../db/domain/time.ts'
import { asked as asking } from '../../db/migrations/007-asked.ts'
import * as cards from '../../db/repositories/cards.ts'
import { collection, type TestCollection } from '../helpers/collection.ts'
import { addOwnDeck } from '../helpers/own-decks.ts'
import { refusal } from '../helpers/refusal.ts'
import { RIGHT, sit, WRONG } from '../helpers/sitting.ts'

const CARD = 'AA-001'

const info = (c: TestCollection) => c.api.cards.info({ card: c.id(CARD), scope: { kind: 'today' } })

/** The whole log, page by page. */
async function log(c: TestCollection): Promise<readonly (readonly LogLine[])[]> {
  const pages: (readonly LogLine[])[] = []
  let before: Awaited<ReturnType<typeof c.api.cards.log>>['older'] = null
  do {
    const page = await c.api.cards.log({ card: c.id(CARD), before })
    pages.push(page.lines)
    before = page.older
  } while (before !== null)
  return pages
}

function fail(): never {
  throw new Error('no card')
}

/** A card answered with Good on each of its days. */
async function answered(times: number): Promise<TestCollection> {
  const c = await collection({ cards: 2, at: '2026-10-15T08:00:00Z' })
  for (const days of [1, 6, 15].slice(0, times)) {
    await c.answer('good', CARD)
    c.advanceDays(days)
  }
  return c
}

describe('why it has its interval', () => {
  test('is told with the numbers of the answer that gave it', async () => {
    const c = await answered(3)
    const { why, schedule, ease, passes } = await info(c)
    expect(why).toEqual({
      interval: 15,
      reason: {
        kind: 'answered',
        day: '22 Oct',
        button: 'good',
        step: { kind: 'grown', from: 6, ease: 250 },
        ease: { before: 250, after: 250 },
        capped: null,
        reset: null,
      },
      since: [],
    })
    expect([ease, passes]).toEqual([250, 3])
    expect(schedule).toEqual({ lastSeen: '22 Oct', due: '6 Nov', planned: 15, passed: 15 })
  })

  test('is that of the answer before, once an answer was taken back', async () => {
    const c = await answered(2)
    const before = await info(c)
    await c.answer('easy', CARD)
    expect((await info(c)).why).not.toEqual(before.why)
    await c.undo()
    expect((await info(c)).why).toEqual(before.why)
  })

  test('is an import, where the card came with a past', async () => {
    const c = await collection({ cards: 1, at: '2026-10-15T08:00:00Z' })
    c.place(CARD, { dueIn: 3, interval: 40 })
    expect((await info(c)).why).toEqual({ interval: 40, reason: { kind: 'imported', day: '15 Oct' }, since: [] })
  })

  test('names what brought it forward, and from which day', async () => {
    const c = await answered(2)
    c.event(CARD, { kind: 'forwarded', why: 'quiz-miss', days: [1] })
    expect((await info(c)).why.since).toEqual([])
    await c.answer('good', CARD)
    c.event(CARD, { kind: 'forwarded', why: 'quiz-miss', days: [2] })
    expect((await info(c)).why.since).toEqual([
      { kind: 'forwarded', day: '22 Oct', why: 'quiz-miss', from: '6 Nov', to: '24 Oct' },
    ])
  })
})

test('what each grade would give now stands beside it, and the log of a card read from far back gives the same', async () => {
  const c = await answered(3)
  const { grades, why } = await info(c)
  expect(grades.map(({ button, label }) => [button, label])).toEqual(
    (await c.shown(CARD)).grades.map(({ button, label }) => [button, label]),
  )
  expect(grades[2]?.does).toEqual({
    step: { kind: 'grown', from: 15, ease: 250 },
    interval: 38,
    ease: { before: 250, change: 0, after: 250 },
  })
  for (let turn = 0; turn < 120; turn += 1) c.event(CARD, { kind: 'flagged', flag: turn % 7 })
  expect((await info(c)).why).toEqual(why)
})

test('in a session that moves nothing its grades say so', async () => {
  const c = await answered(2)
  const scope = { kind: 'sweep', minutes: 20, since: 0 } as const
  const { grades } = await c.api.cards.info({ card: c.id(CARD), scope })
  expect(grades.map(({ mode, does }) => [mode, does])).toEqual(Array.from({ length: 4 }, () => ['cram', null]))
})

test('a suspended card is given no grades', async () => {
  const c = await answered(1)
  await c.suspend(CARD)
  expect(await info(c)).toMatchObject({ state: 'suspended', grades: [] })
})

test('what is said of a card does not hold its text', async () => {
  const c = await collection()
  addOwnDeck(c, 'Own', [{ front: 'The secret question', back: 'The secret answer' }])
  const { id } = c.store.read.get<{ id: string }>('select id from cards') ?? { id: '' }
  const said = JSON.stringify([
    await c.api.cards.info({ card: id, scope: { kind: 'today' } }),
    await c.api.cards.log({ card: id, before: null }),
  ])
  expect(said).not.toMatch(/secret/)
})

describe('the log', () => {
  test('tells every kind of event with its numbers, the newest first', async () => {
    const c = await answered(1)
    const { state } = c.card(CARD)
    const day = (days: number) => addDays(c.day, days)
    const bodies: readonly CardEventBody[] = [
      { kind: 'buried', until: day(1) },
      { kind: 'unburied' },
      { kind: 'suspended' },
      { kind: 'unsuspended' },
      { kind: 'flagged', flag: 3 },
      { kind: 'due_set', due: day(9) },
      { kind: 'ease_set', ease: 210 },
      { kind: 'repositioned', position: 12 },
      { kind: 'forwarded', why: 'quiz-miss', days: [2] },
      { kind: 'leeched', threshold: 6, suspend: true },
      { kind: 'rewritten' },
      { kind: 'scheduler_changed', scheduler: 'fsrs' },
      { kind: 'history_imported', at: 0, button: 3, interval: -600, lastInterval: 0, factor: 0, ms: 4000, type: 0 },
      { kind: 'reset' },
      { kind: 'known_set', known: true },
      { kind: 'state_imported', state: { ...newCard(1), schedule: state.schedule, n: 2, interval: 8, ease: 240 } },
    ]
    for (const body of bodies) c.event(CARD, body)
    const told = (await log(c)).flat().toReversed()
    expect(told.map(({ kind }) => kind)).toEqual(['answered', ...bodies.map(({ kind }) => kind)])
    expect(told[0]).toMatchObject({
      at: '15 Oct, 10:00',
      mode: 'review',
      button: 'good',
      first: true,
      thinkMs: 4_000,
      readMs: 2_000,
      days: null,
      interval: { before: 0, after: 1 },
      ease: { before: 250, after: 250 },
      undone: false,
    })
    expect(told).toMatchObject([
      {},
      { day: '17 Oct' },
      {},
      {},
      {},
      { flag: 3 },
      { day: '25 Oct' },
      { ease: { before: 250, after: 210 } },
      { position: { before: 1, after: 12 } },
      { why: 'quiz-miss', to: '18 Oct', moved: true },
      { failures: 0, suspend: true },
      { failures: 0 },
      { scheduler: 'fsrs' },
      { on: '1 Jan 1970', button: 3, interval: -600, ms: 4000 },
      {},
      { known: true },
      { interval: 8, ease: 240, due: '16 Oct' },
    ])
  })

  test('shows planned and actual days of an answer that came late', async () => {
    const c = await answered(2)
    c.advanceDays(24)
    await c.answer('good', CARD)
    const [line] = (await log(c)).flat()
    expect(line).toMatchObject({ days: { planned: 6, actual: 30 }, interval: { before: 6, after: 15 } })
  })

  test('keeps what was undone and says so; what was done again counts again', async () => {
    const c = await answered(1)
    await c.answer('hard', CARD)
    await c.undo()
    const said = async () => (await log(c)).flat().map(line => [line.kind, line.undone])
    expect(await said()).toEqual([
      ['undone', false],
      ['answered', true],
      ['answered', false],
    ])
    await c.redo()
    expect(await said()).toEqual([
      ['undone', false],
      ['undone', false],
      ['answered', false],
      ['answered', false],
    ])
    expect((await log(c)).flat().slice(0, 2)).toMatchObject([
      { what: 'answered', redo: true },
      { what: 'answered', redo: false },
    ])
  })

  test('comes fifty lines at a time, none twice, and knows where it ends', async () => {
    const c = await answered(1)
    for (let turn = 0; turn < 119; turn += 1) c.event(CARD, { kind: 'flagged', flag: turn % 7 })
    const pages = await log(c)
    expect(pages.map(({ length }) => length)).toEqual([50, 50, 20])
    const numbers = pages.flat().map(({ seq }) => seq)
    expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => b - a))
    expect(pages.flat().at(-1)).toMatchObject({ kind: 'answered', first: true })
  })
})

describe('the quizzes that asked about it', () => {
  async function asked(c: TestCollection, callNumber = CARD) {
    const { asked: attempts } = await c.api.cards.asked({ card: c.id(callNumber), before: null })
    return attempts.map(({ attempt, outcomes }) => [attempt, outcomes])
  }

  test('are those with a question that names it, by how it went, the newest first', async () => {
    const c = await collection({ blocks: { AA: { cards: 2, questions: 2 } } })
    const first = await sit(c)
    await first.answerAll(WRONG)
    await first.finish()
    c.advanceDays(1)
    const second = await sit(c, { repeats: true })
    await second.answerAll(RIGHT)
    await second.finish()
    expect(await asked(c)).toEqual([
      [second.id, ['right']],
      [first.id, ['wrong']],
    ])
  })

  test('are those made from it, and from another card of its note', async () => {
    const c = await collection()
    const deck = addOwnDeck(
      c,
      'Terms',
      ['Paris', 'Rome', 'Oslo', 'Bern', 'Wien', 'Riga'].map(name => ({
        front: `City like ${name.slice(0, 2)}?`,
        back: name,
      })),
    )
    const quiz = await sit(c, { source: { kind: 'deck', deck }, count: 6 })
    await quiz.finish()
    const { note, deck: own } =
      c.store.read.get<{ note: NoteId; deck: DeckId }>('select note_id as note, deck_id as deck from cards') ?? fail()
    const sibling = { id: c.ids.next<CardId>(), note, template: 1, deck: own, firstPosition: 9 }
    c.operate(({ db, op }) => cards.add(db, { ...sibling, version: op }))
    for (const { id } of c.store.read.all<{ id: string }>('select id from cards')) {
      const { asked: attempts } = await c.api.cards.asked({ card: id, before: null })
      expect(attempts).toMatchObject([{ attempt: quiz.id, outcomes: ['wrong'] }])
    }
  })

  test('are those from whose miss it was written', async () => {
    const c = await collection({ blocks: { AA: { cards: 1, questions: [{ cards: [] }] } } })
    const quiz = await sit(c)
    await quiz.answerAll(WRONG)
    await quiz.finish()
    const [offer] = await quiz.offers()
    if (offer === undefined) throw new Error('nothing was offered')
    await c.api.quiz.keep({ attempt: quiz.id, cards: [{ ordinal: offer.ordinal, front: 'Mine?', back: 'Mine.' }] })
    const written = c.store.read.get<{ id: string }>('select card_id as id from question_cards')?.id ?? ''
    expect((await c.api.cards.asked({ card: written, before: null })).asked).toMatchObject([{ attempt: quiz.id }])
  })

  test('are found, too, where they were taken before that was kept', async () => {
    const c = await collection({ blocks: { AA: { cards: 1, questions: 1 } } })
    const quiz = await sit(c)
    await quiz.answerAll(RIGHT)
    await quiz.finish()
    const kept = c.table('asked')
    c.store.connection.script(`drop table asked; ${asking.sql}`)
    expect(c.table('asked')).toEqual(kept)
    expect(await asked(c)).toEqual([[quiz.id, ['right']]])
  })

  test('are ended ones, ten at a time', async () => {
    const c = await collection({ blocks: { AA: { cards: 1, questions: 1 } } })
    for (let turn = 0; turn < 12; turn += 1) {
      const quiz = await sit(c, { repeats: true })
      await quiz.answerAll(RIGHT)
      await quiz.finish()
      c.clock.advance(60_000)
    }
    await sit(c, { repeats: true })
    const first = await c.api.cards.asked({ card: c.id(CARD), before: null })
    const last = first.asked.at(-1)?.attempt ?? null
    const rest = await c.api.cards.asked({ card: c.id(CARD), before: last })
    expect([first.asked.length, first.older, rest.asked.length, rest.older]).toEqual([10, true, 2, false])
    expect(new Set([...first.asked, ...rest.asked].map(({ attempt }) => attempt)).size).toBe(12)
  })
})

test('a card that is not there is said not to be there', async () => {
  const c = await collection({ cards: 1 })
  expect(await refusal(c.api.cards.info({ card: 'nobody', scope: { kind: 'today' } }))).toMatchObject({
    code: 'not-found',
  })
})
