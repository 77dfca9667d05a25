import { describe, expect, test } from 'vitest'
import { newCard, type CardState } from '../../../../db/domain/card.ts'
import { addDays, dayOfIsoDate, isoDate } from '../../../../db/domain/time.ts'
import { daysElapsed } from '../../../../db/domain/transfer/anki-day.ts'
import type { BatchCard } from '../../../../db/formats/batch.ts'
import { readSource, type ReadOptions } from '../../../helpers/anki/reading.ts'
import { NOW } from '../../../helpers/anki/taking.ts'
import {
  answer,
  card,
  CREATED,
  DECK,
  NOTE,
  source,
  type AnkiSource,
  type CardRow,
  type LogRow,
} from '../../../helpers/anki/source.ts'

/** Today in the collection's own count. */
const TODAY = 60
const AFTERNOON = Date.UTC(2024, 1, 20, 15)

interface Given {
  readonly log?: readonly LogRow[]
  readonly rest?: Partial<AnkiSource>
  readonly options?: ReadOptions
}

async function cardOf(row: Partial<CardRow>, { log = [], rest = {}, options = {} }: Given = {}): Promise<BatchCard> {
  const { notes } = await readSource(source({ cards: [card(row)], log, ...rest }), 'legacy-2', options)
  const [made] = notes[0]?.cards ?? []
  if (made === undefined) throw new Error('there is no card')
  return made
}

function dates(state: CardState | null) {
  if (state?.schedule.kind !== 'seen') return null
  const { lastDay, due, scheduledDue } = state.schedule
  return { lastDay: isoDate(lastDay), due: isoDate(due), scheduledDue: isoDate(scheduledDue) }
}

describe('new cards', () => {
  test('keep their place, and have no state as long as nothing marks them', async () => {
    expect(await cardOf({ due: 17 })).toEqual({
      template: 0,
      deck: `anki:${DECK}`,
      position: 17,
      state: null,
      details: null,
      reviews: [],
    })
  })

  test.for([
    ['a flag', { flags: 3 }, { flag: 3 }],
    ['a flag and something else in the same number', { flags: 0x1a }, { flag: 2 }],
    ['suspended', { queue: -1 }, { suspended: true }],
    ['buried by hand', { queue: -3 }, { buriedUntil: addDays(NOW.day, 1) }],
    ['buried beside a sibling', { queue: -2 }, { buriedUntil: addDays(NOW.day, 1) }],
  ] as const)('%s', async ([, row, marks]) => {
    expect((await cardOf({ due: 5, ...row })).state).toEqual({ ...newCard(5), ...marks })
  })
})

describe('review cards', () => {
  const REVIEW = { type: 2, queue: 2, due: TODAY + 3, ivl: 10, factor: 2350, reps: 4, lapses: 1 } as const

  test('are due as many days from today as their collection counts between', async () => {
    const { state } = await cardOf(REVIEW)
    expect(dates(state)).toEqual({ lastDay: '2024-02-23', due: '2024-03-04', scheduledDue: '2024-03-04' })
    expect(state).toMatchObject({ n: 2, ease: 235, interval: 10, lapses: 1, failures: 0, known: false, drillDay: null })
    expect(dates((await cardOf({ ...REVIEW, due: TODAY - 40 })).state)?.due).toBe('2024-01-21')
  })

  test('were last seen when the log says so; by hand or rescheduled is not seen', async () => {
    const log = [
      answer({ id: AFTERNOON }),
      answer({ id: AFTERNOON + 86_400_000, type: 4, ease: 0 }),
      answer({ id: AFTERNOON + 2 * 86_400_000, type: 5, ease: 0 }),
    ]
    expect(dates((await cardOf(REVIEW, { log })).state)?.lastDay).toBe('2024-02-20')
    expect(dates((await cardOf({ ...REVIEW, data: '{"lrt":1708300000}' })).state)?.lastDay).toBe('2024-02-18')
  })

  test('an answer before the rollover belongs to the day before', async () => {
    const log = [answer({ id: Date.UTC(2024, 1, 20, 3, 59) })]
    expect(dates((await cardOf(REVIEW, { log })).state)?.lastDay).toBe('2024-02-19')
  })

  test.for([
    ['past the second step by its interval', { ivl: 6, reps: 1, lapses: 0 }, 2],
    ['past it by its passes', { ivl: 1, reps: 3, lapses: 1 }, 2],
    ['before it', { ivl: 4, reps: 2, lapses: 1 }, 1],
  ] as const)('%s', async ([, row, n]) => {
    expect((await cardOf({ ...REVIEW, ...row })).state?.n).toBe(n)
  })

  test.for([
    [2500, 250],
    [1304, 130],
    [1305, 131],
    [1000, 130],
    [0, 250],
    [65_535, 6554],
  ] as const)('a factor of %i is an ease of %i hundredths', async ([factor, ease]) => {
    expect((await cardOf({ ...REVIEW, factor })).state?.ease).toBe(ease)
  })

  test('an interval in seconds, none, and one beyond all bounds', async () => {
    expect((await cardOf({ ...REVIEW, ivl: -600 })).state?.interval).toBe(1)
    expect((await cardOf({ ...REVIEW, ivl: 0 })).state?.interval).toBe(1)
    expect((await cardOf({ ...REVIEW, ivl: 2 ** 31 })).state?.interval).toBe(36_500)
  })

  test('suspended, buried and flagged ones keep their dates', async () => {
    const { state } = await cardOf({ ...REVIEW, queue: -1, flags: 7 })
    expect(state).toMatchObject({ suspended: true, flag: 7, n: 2 })
    expect(dates(state)?.due).toBe('2024-03-04')
    expect((await cardOf({ ...REVIEW, queue: -3 })).state?.buriedUntil).toBe(addDays(NOW.day, 1))
  })

  test('in a filtered deck they go home with the day they had there', async () => {
    const decks = { [DECK]: 'Home', 9: 'Filtered' }
    const away = { ...REVIEW, did: 9, odid: DECK, due: -100_000, odue: TODAY + 5 }
    const made = await cardOf(away, { rest: { decks } })
    expect(made.deck).toBe(`anki:${DECK}`)
    expect(dates(made.state)?.due).toBe('2024-03-06')
    const answered = await cardOf({ ...away, due: TODAY + 9, odue: 0 }, { rest: { decks } })
    expect(dates(answered.state)?.due).toBe('2024-03-10')
    const homeless = await cardOf(away, { rest: { decks: { 9: 'Filtered' } } })
    expect(homeless.deck).toBe('anki:9')
  })
})

describe('cards that are being learned', () => {
  test.for([
    ['within the day', { type: 1, queue: 1, due: 1_709_294_400 }],
    ['by the day', { type: 1, queue: 3, due: TODAY + 1 }],
    ['suspended, with a moment for a due day', { type: 1, queue: -1, due: 1_681_201_717 }],
    ['again after a lapse', { type: 3, queue: 1, due: 1_709_294_400, ivl: 4 }],
    ['again, by the first scheduler', { type: 2, queue: 1, due: 1_709_294_400, odue: TODAY, ivl: 4 }],
  ] as const)('%s: due today, no passes yet', async ([, row]) => {
    const { state } = await cardOf({ reps: 3, lapses: 1, ...row }, { log: [answer({ id: AFTERNOON })] })
    expect(state).toMatchObject({ n: 0, lapses: 1, suspended: row.queue === -1 })
    expect(state?.interval).toBe('ivl' in row ? 4 : 1)
    expect(dates(state)).toEqual({ lastDay: '2024-02-20', due: '2024-03-01', scheduledDue: '2024-03-01' })
  })
})

describe('decks scheduled by FSRS', () => {
  const DATA = '{"pos":788,"s":410.4777,"d":1.0,"dr":0.95,"decay":0.222,"lrt":1708300000}'
  const FSRS = { type: 2, queue: 2, due: TODAY + 100, ivl: 410, factor: 1300, reps: 9, data: DATA } as const

  test.for([
    [1, 310],
    [5.5, 220],
    [7.123, 188],
    [10, 130],
    [12, 130],
  ] as const)('a difficulty of %d is our estimate of an ease of %i', async ([d, ease]) => {
    const data = JSON.stringify({ s: 5, d })
    expect((await cardOf({ ...FSRS, data })).state?.ease).toBe(ease)
  })

  test('due and interval are kept, and everything FSRS knew is given on untouched', async () => {
    const { state, details, position } = await cardOf(FSRS)
    expect(dates(state)?.due).toBe('2024-06-09')
    expect(state).toMatchObject({ interval: 410, ease: 310, n: 2 })
    expect(position).toBe(788)
    expect(details).toEqual({
      cid: NOTE,
      nid: NOTE,
      did: DECK,
      lapses: 0,
      ...FSRS,
      pos: 788,
      s: 410.4777,
      d: 1,
      dr: 0.95,
      decay: 0.222,
      lrt: 1_708_300_000,
    })
  })

  test('the factor of its log is a difficulty and is handed on as it stands', async () => {
    const log = [answer({ id: AFTERNOON, factor: 523, ivl: -300, lastIvl: -60 })]
    const { reviews, state } = await cardOf(FSRS, { log })
    expect(reviews).toEqual([
      { at: AFTERNOON, button: 3, interval: -300, lastInterval: -60, factor: 523, ms: 5000, type: 1 },
    ])
    expect(state?.ease).toBe(310)
  })

  test.for([
    ['cards say it', { data: '{"s":3,"d":5}' }, {}, 'fsrs'],
    ['the collection says it', {}, { conf: { schedVer: 2, fsrs: true } }, 'fsrs'],
    ['weights and difficulties in the log say it', {}, { weights: true, log: [answer({ factor: 500 })] }, 'fsrs'],
    ['weights stayed behind when it was switched off', {}, { weights: true, log: [answer({ factor: 2500 })] }, 'sm2'],
    ['nothing says it', {}, {}, 'sm2'],
  ] as const)('%s', async ([, row, rest, by]) => {
    const described = source({ cards: [card({ ...FSRS, data: '', ...row })], ...rest })
    for (const generation of ['legacy-2', 'latest'] as const) {
      expect((await readSource(described, generation)).facts.scheduledBy).toBe(by)
    }
  })

  test('a collection in which FSRS is switched off is scheduled by SM-2, whatever memory its cards kept', async () => {
    const described = source({
      cards: [card({ ...FSRS, factor: 2300, data: '{"pos":788,"s":30.5,"d":4}' })],
      conf: { schedVer: 2, fsrs: false },
    })
    for (const generation of ['legacy-2', 'latest'] as const) {
      const { facts, notes } = await readSource(described, generation)
      const [kept] = notes[0]?.cards ?? []
      expect(facts.scheduledBy).toBe('sm2')
      expect(kept?.state?.ease).toBe(230)
      expect(kept?.position).toBe(788)
      expect(kept?.details).toMatchObject({ factor: 2300, s: 30.5, d: 4 })
    }
  })

  test('a collection in which FSRS is on has our estimate of an ease where its cards have a difficulty', async () => {
    const described = source({ cards: [card(FSRS)], conf: { schedVer: 2, fsrs: true } })
    const { facts, notes } = await readSource(described, 'latest')
    expect([facts.scheduledBy, notes[0]?.cards[0]?.state?.ease]).toEqual(['fsrs', 310])
  })

  test('a deck nobody has answered is scheduled by nothing', async () => {
    expect((await readSource(source())).facts.scheduledBy).toBe('nothing')
  })
})

test('data that is no JSON, or not of Anki, says nothing', async () => {
  for (const data of ['not json', '[1]', 'null', '{"s":"5","d":null}', '{"x":1}']) {
    const { state } = await cardOf({ type: 2, queue: 2, due: TODAY, ivl: 5, factor: 2000, data })
    expect(state?.ease).toBe(200)
  }
})

describe('the log', () => {
  test('of each card goes with it, oldest first, whatever the order of its rows', async () => {
    const cards = [card({ id: NOTE + 5 }), card({ id: NOTE, ord: 1 })]
    const log = [4, 1, 3, 2].map(n => answer({ id: AFTERNOON + n, cid: n % 2 === 0 ? NOTE : NOTE + 5, ease: n }))
    const models = source().models.map(model => ({ ...model, tmpls: [...model.tmpls, ...model.tmpls] }))
    const { notes } = await readSource(source({ models, cards, log }))
    expect(notes[0]?.cards.map(({ template, reviews }) => [template, reviews.map(({ button }) => button)])).toEqual([
      [0, [1, 3]],
      [1, [2, 4]],
    ])
  })

  test('rows of no card, or of the day after tomorrow, are left out and counted', async () => {
    const log = [answer({ cid: 1 }), answer({ id: NOW.ms + 2 * 86_400_000 }), answer({ id: NOW.ms })]
    const { notes, warnings } = await readSource(source({ log }))
    expect(notes[0]?.cards[0]?.reviews).toHaveLength(1)
    expect(warnings).toEqual(['2 rows of the log are left out: of no card here, or yet to come.'])
  })
})

describe('the number of today in a collection', () => {
  const V2 = { created: CREATED, creationOffset: 0, rollover: 4, scheduler: 2 } as const
  const at = (iso: string, zone = 'UTC') => ({ ms: Date.parse(iso), zone })

  test.for([
    ['on the first day', V2, at('2024-01-01T12:00Z'), 0],
    ['before the rollover', V2, at('2024-03-01T03:59Z'), 59],
    ['after it', V2, at('2024-03-01T04:00Z'), 60],
    ['at another rollover', { ...V2, rollover: 0 }, at('2024-03-01T00:01Z'), 60],
    [
      'made in New York (300 minutes west), read in Berlin',
      { ...V2, creationOffset: 300 },
      at('2024-03-01T11:00Z', 'Europe/Berlin'),
      61,
    ],
    [
      'made in Dubai, read there before the rollover',
      { ...V2, created: 1_681_171_200, creationOffset: -240 },
      at('2023-04-12T03:30+04:00', 'Asia/Dubai'),
      0,
    ],
    ['without the zone it was made in', { ...V2, creationOffset: null }, at('2024-03-01T04:00Z'), 60],
    [
      'by the first scheduler: 24 hours from its making',
      { ...V2, rollover: 9, scheduler: 1 },
      at('2024-03-01T05:00Z'),
      60,
    ],
    ['before it was made', V2, at('2023-12-01T12:00Z'), 0],
  ] as const)('%s', ([, clock, now, days]) => {
    expect(daysElapsed(clock, now)).toBe(days)
  })

  test('decides what a due day is, whatever zone the deck comes from', async () => {
    const row = { type: 2, queue: 2, due: 61, ivl: 5, factor: 2500 }
    const now = { ms: Date.parse('2024-03-01T23:00Z'), zone: 'Asia/Tokyo', day: dayOfIsoDate('2024-03-02') }
    const conf = { schedVer: 2, creationOffset: -540, rollover: 4 }
    const { state } = await cardOf(row, { rest: { created: CREATED - 9 * 3600, conf }, options: { now } })
    expect(dates(state)?.due).toBe('2024-03-02')
  })
})
