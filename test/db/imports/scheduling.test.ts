/** What was learned elsewhere comes along, or is left out, as the learner chooses. */
import { describe, expect, test } from 'vitest'
import { newCard, type CardState } from '../../../db/domain/card.ts'
import { fold } from '../../../db/domain/scheduler/fold.ts'
import { addDays, studyDayOf } from '../../../db/domain/time.ts'
import type { BatchCard, BatchReview } from '../../../db/formats/batch.ts'
import * as cardEvents from '../../../db/repositories/card-events.ts'
import * as cards from '../../../db/repositories/cards.ts'
import { collection, type TestCollection } from '../../helpers/collection.ts'
import { bring, CARD, DECK, deckFile, noteOf, preview, previewFile, TYPE } from '../../helpers/importing.ts'
import { made } from '../exports/packages.ts'

const JSON_FILE = { name: 'deck.json' }
const HOUR_MS = 3_600_000

const REVIEW: BatchReview = {
  at: Date.parse('2026-11-01T10:00:00Z'),
  button: 3,
  interval: 12,
  lastInterval: -600,
  factor: 2350,
  ms: 4_321,
  type: 1,
}

/** A card that was learned, due in so many days. */
function learned(c: TestCollection, dueIn: number, given: Partial<CardState> = {}): CardState {
  const due = addDays(c.day, dueIn)
  const schedule = { kind: 'seen', lastDay: addDays(due, -12), due, scheduledDue: due, forwardedTo: [] } as const
  return { ...newCard(7), schedule, n: 3, ease: 235, interval: 12, lapses: 1, ...given }
}

function fileWith(...given: readonly Partial<BatchCard>[]): string {
  const notes = given.map((card, index) => noteOf(`anki:${index}`, `Front ${index}`, { cards: [{ ...CARD, ...card }] }))
  return deckFile({ decks: [DECK], noteTypes: [TYPE], notes })
}

function ownCards(c: TestCollection): readonly cards.StoredCard[] {
  const content = new Set(c.store.read.all<{ id: string }>('select note_id as id from origins').map(({ id }) => id))
  return cards.all(c.store.read).filter(({ note }) => !content.has(note))
}

function onlyCard(c: TestCollection): cards.StoredCard {
  const [card] = ownCards(c)
  if (card === undefined) throw new Error('no card')
  return card
}

describe('a card that was learned elsewhere', () => {
  test('stands where it stood, and its state is what its log folds to', async () => {
    const c = await collection()
    const state = learned(c, 5, { flag: 2, suspended: true })
    const report = await bring(c, fileWith({ state, position: 7, reviews: [REVIEW] }), JSON_FILE)
    expect(report).toMatchObject({ cards: 1, reviews: 1 })
    const card = onlyCard(c)
    expect(card.state).toEqual(state)
    expect(fold(cardEvents.ofCard(c.store.read, card.id), card.firstPosition)).toEqual(state)
  })

  test('has its answers in the log with all that was known of them, on the days they were given, and one state after', async () => {
    const c = await collection()
    const late = { ...REVIEW, at: Date.parse('2026-11-10T01:30:00Z'), type: 2 }
    await bring(c, fileWith({ state: learned(c, 5), reviews: [REVIEW, late] }), JSON_FILE)
    const events = cardEvents.ofCard(c.store.read, onlyCard(c).id)
    expect(events.map(({ body }) => body.kind)).toEqual(['history_imported', 'history_imported', 'state_imported'])
    expect(events[0]?.body).toEqual({ kind: 'history_imported', ...REVIEW })
    // At half past two in the night it is still the day before.
    expect(events.map(({ studyDay }) => studyDay)).toEqual([c.day - 20, c.day - 12, c.day])
    expect(events[0]?.at).toBe(REVIEW.at)
  })

  test('answered after now, by a clock that ran ahead, was answered now', async () => {
    const c = await collection()
    const ahead = { ...REVIEW, at: c.clock.now() + 5 * HOUR_MS }
    await bring(c, fileWith({ state: learned(c, 5), reviews: [ahead] }), JSON_FILE)
    const [event] = cardEvents.ofCard(c.store.read, onlyCard(c).id)
    expect([event?.at, event?.studyDay]).toEqual([c.clock.now(), c.day])
    expect(event?.body).toMatchObject({ at: ahead.at })
  })

  test('takes its number of the day’s due, and none of the day’s answers', async () => {
    const c = await collection()
    await bring(c, fileWith({ state: learned(c, 0), reviews: [{ ...REVIEW, at: c.clock.now() - 60_000 }] }), JSON_FILE)
    expect((await c.counts()).due).toBe(1)
    const { next } = await c.api.review.start({ scope: { kind: 'today' } })
    expect(next?.memory?.reviews).toBe(0)
  })

  test('keeps what only another program understands, to give it back', async () => {
    const c = await collection()
    const details = { s: 41.2, d: 6.1, dr: 0.9, decay: 0.15 }
    await bring(c, fileWith({ state: learned(c, 5), details }), JSON_FILE)
    const row = c.store.read.get<{ details: string }>('select details from card_details')
    expect(JSON.parse(row?.details ?? '')).toEqual(details)
  })

  test('that was new there is new here, in the order of its place, and leaves no line in the log', async () => {
    const c = await collection()
    await bring(c, fileWith({ position: 9 }, { position: 4 }), JSON_FILE)
    expect(ownCards(c).map(({ state }) => state.position)).toEqual([9, 4])
    expect(c.table('card_events')).toEqual([])
    const deck = onlyCard(c).deck
    const { next } = await c.api.review.start({ scope: { kind: 'deck', deck } })
    expect(next?.card).toBe(ownCards(c)[1]?.id)
  })
})

describe('without its schedule', () => {
  test('every card is new, with no past, no flag and no mark of a leech; other tags stay', async () => {
    const c = await collection()
    const card = { ...CARD, state: learned(c, -90, { flag: 3, suspended: true }), reviews: [REVIEW], details: { s: 1 } }
    const tags = ['leech', 'Marked', 'topic']
    const file = deckFile({
      decks: [DECK],
      noteTypes: [TYPE],
      notes: [noteOf('anki:a', 'One', { cards: [card], tags })],
    })
    await bring(c, file, { ...JSON_FILE, choices: { scheduling: false } })
    expect(onlyCard(c).state).toEqual(newCard(0))
    expect(c.table('card_events')).toEqual([])
    expect(c.table('card_details')).toEqual([])
    expect(c.table('tags').map(({ name }) => name)).toEqual(['topic'])
  })
})

describe('the wizard is told how a deck was scheduled', () => {
  test('answers given elsewhere count in a file of our own as well', async () => {
    const c = await collection()
    await bring(c, fileWith({ state: learned(c, 5), reviews: [REVIEW] }), JSON_FILE)
    const { path, reviews } = await made(c, { format: 'json' })
    const { preview: said } = await previewFile(c, path)
    expect([reviews, said.scheduled.reviews]).toEqual([1, 1])
  })

  test('what is overdue and what has become hard, and by which rule', async () => {
    const c = await collection()
    const file = fileWith(
      { state: learned(c, -1) },
      { state: learned(c, 0, { ease: 150 }) },
      { state: learned(c, -1, { ease: 151, suspended: true }) },
      {},
    )
    const { preview: said } = await preview(c, file, JSON_FILE)
    expect(said.scheduled).toEqual({ by: 'sm2', cards: 3, reviews: 0, overdue: 1, hard: 1 })
    const fsrs = fileWith({ state: learned(c, 3), details: { s: 12.5, d: 4 } })
    expect((await preview(c, fsrs, JSON_FILE)).preview.scheduled.by).toBe('fsrs')
    expect((await preview(c, fileWith({}), JSON_FILE)).preview.scheduled.by).toBe('nothing')
  })

  test('and may have hard cards begin with the ease of a new one; due day and interval stay', async () => {
    const c = await collection()
    const [hard, fair] = [learned(c, 2, { ease: 150 }), learned(c, 2, { ease: 160 })]
    await bring(c, fileWith({ state: hard }, { state: fair }), { ...JSON_FILE, choices: { resetHard: true } })
    expect(ownCards(c).map(({ state }) => state)).toEqual([{ ...hard, ease: 250 }, fair])
  })

  test('and may keep the decks out of Today', async () => {
    const c = await collection()
    await bring(c, fileWith({ state: learned(c, -1) }), { ...JSON_FILE, choices: { keepOut: true } })
    expect((await c.counts()).due).toBe(0)
    expect(c.store.read.get('select kept_out from decks where name = ?', 'Brought')).toEqual({ kept_out: 1 })
  })
})

describe('undoing an import', () => {
  test('takes its lines of the log out of all that counts them, and redo counts them again', async () => {
    const c = await collection()
    const state = learned(c, 0)
    await bring(c, fileWith({ state, reviews: [REVIEW] }, { state, reviews: [REVIEW, REVIEW] }), JSON_FILE)
    const [{ id }] = ownCards(c) as [cards.StoredCard]
    const lines = c.table('card_events').length
    await c.undo()
    expect(await c.counts()).toMatchObject({ due: 0 })
    // One line takes all of them back.
    expect(c.table('card_events').length).toBe(lines + 1)
    const undone = fold(cardEvents.ofCard(c.store.read, id), 0)
    expect(undone).toEqual(newCard(0))
    await c.redo()
    expect(await c.counts()).toMatchObject({ due: 2 })
    for (const card of ownCards(c)) {
      expect(card.state).toEqual(state)
      expect(fold(cardEvents.ofCard(c.store.read, card.id), card.firstPosition)).toEqual(state)
    }
  })

  test('is possible after the cards were learned here, once that is undone as well', async () => {
    const c = await collection()
    const before = c.rows()
    await bring(c, fileWith({ state: learned(c, 0), reviews: [REVIEW] }), JSON_FILE)
    const { id, deck } = onlyCard(c)
    const scope = { kind: 'deck', deck } as const
    const { next } = await c.api.review.start({ scope })
    if (next === null) throw new Error('nothing is due')
    await c.answerShown(next, 'good', scope)
    const answered = cards.byId(c.store.read, id)?.state
    await c.undo()
    await c.undo()
    expect(c.rows()).toEqual(before)
    await c.redo()
    await c.redo()
    const card = cards.byId(c.store.read, id)
    expect(card?.state).toEqual(answered)
    expect(fold(cardEvents.ofCard(c.store.read, id), 0)).toEqual(answered)
  })
})

test('a state that makes no sense leaves its note out, and nothing else', async () => {
  const c = await collection()
  const wrong = { ...learned(c, 1), ease: 20 }
  const day = { ...learned(c, 1), drillDay: studyDayOf(1e9) }
  const { preview: said } = await preview(c, fileWith({ state: wrong }, { state: day }, {}), JSON_FILE)
  expect(said.counts).toMatchObject({ notes: 3, added: 1, skipped: 2 })
})
