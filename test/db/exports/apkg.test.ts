import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newCard } from '../../../db/domain/card.ts'
import { addDays } from '../../../db/domain/time.ts'
import * as cards from '../../../db/repositories/cards.ts'
import { tag } from '../../../db/services/tags.ts'
import { collection, type TestCollection } from '../../helpers/collection.ts'
import { addOwnDeck } from '../../helpers/own-decks.ts'
import { refusal } from '../../helpers/refusal.ts'
import { made, packaged, type Opened } from './packages.ts'

const EPOCH_DAY = 86_400

/** Column of the only card, or of the one whose note begins so. */
function cardsIn(file: Opened) {
  return file.rows(
    'select c.*, n.sfld as front, n.guid, n.tags from cards c join notes n on n.id = c.nid order by c.due, c.id',
  )
}

/** Days since 1970 of a day number of the package. */
function dayIn(file: Opened, due: unknown): number {
  const [col] = file.rows('select crt from col')
  return Math.floor(Number(col?.['crt']) / EPOCH_DAY) + Number(due)
}

async function withDecks(): Promise<{ c: TestCollection; deck: ReturnType<typeof addOwnDeck> }> {
  const c = await collection({ cards: 2 })
  const deck = addOwnDeck(c, 'Biology', [{ front: 'Cell?', back: 'Unit.', tags: ['leech', 'life science'] }])
  addOwnDeck(c, 'Plants', [{ front: 'Leaf?', back: 'Green.' }], { under: deck })
  addOwnDeck(c, 'History', [{ front: '1066?', back: 'Hastings.' }])
  return { c, deck }
}

test('a package of a deck holds its notes and those of the decks below it, and no others', async () => {
  const { c, deck } = await withDecks()
  const what = { kind: 'deck', deck } as const
  const file = await packaged(c, { what })
  expect(cardsIn(file).map(({ front }) => front)).toEqual(['Cell?', 'Leaf?'])
  expect(await c.api.exports.count({ what })).toEqual({ notes: 2, cards: 2 })
  const [col] = file.rows('select decks from col')
  const names = Object.values(JSON.parse(String(col?.['decks'])) as Record<string, { name: string }>).map(
    ({ name }) => name,
  )
  expect(names.toSorted()).toEqual(['Biology', 'Biology::Plants', 'Default'])
})

test('a package of a search holds the cards it finds', async () => {
  const { c } = await withDecks()
  const what = { kind: 'search', text: 'Leaf' } as const
  expect(cardsIn(await packaged(c, { what })).map(({ front }) => front)).toEqual(['Leaf?'])
  expect(await c.api.exports.count({ what })).toEqual({ notes: 1, cards: 1 })
})

test('the reply counts what the file holds, and names it after the deck', async () => {
  const { c, deck } = await withDecks()
  await c.answer('good', 'AA-001')
  const all = await made(c)
  expect(all).toMatchObject({ notes: 5, cards: 5, reviews: 1, media: 0, name: 'Recall at K.apkg', warnings: [] })
  expect(await made(c, { what: { kind: 'deck', deck } })).toMatchObject({ notes: 2, cards: 2, name: 'Biology.apkg' })
})

test('both generations hold the same notes, cards and log', async () => {
  const { c } = await withDecks()
  await c.answerAll()
  const [legacy, latest] = [await packaged(c), await packaged(c, { format: 'apkg-latest' })]
  expect([legacy.generation, latest.generation]).toEqual(['legacy', 'latest'])
  for (const table of ['notes', 'cards', 'revlog']) {
    expect(latest.rows(`select * from ${table} order by id`)).toEqual(legacy.rows(`select * from ${table} order by id`))
  }
})

test('both generations have a decoy that tells an old Anki to be updated', async () => {
  const { c } = await withDecks()
  for (const format of ['apkg', 'apkg-latest'] as const) {
    const { members } = await packaged(c, { format })
    expect([...members.keys()].slice(0, 3)).toEqual([
      'meta',
      expect.stringMatching(/^collection\.anki21b?$/),
      'collection.anki2',
    ])
    expect(members.get('collection.anki2')?.includes('update it, then import')).toBe(true)
  }
})

test('due is the day SM-2 asked for, not the earlier day a card was brought forward to', async () => {
  const c = await collection({ cards: 1 })
  c.place('AA-001', { dueIn: 20, interval: 25, ease: 236 })
  c.event('AA-001', { kind: 'forwarded', why: 'quiz-miss', days: [2] })
  const file = await packaged(c)
  const [card] = cardsIn(file)
  expect(card).toMatchObject({ type: 2, queue: 2, ivl: 25, factor: 2_360 })
  expect(dayIn(file, card?.['due'])).toBe(addDays(c.day, 20))
})

test('without scheduling all cards are new, and neither log nor leech tag goes along', async () => {
  const { c } = await withDecks()
  await c.answerAll('again')
  const file = await packaged(c, { scheduling: false })
  expect(
    cardsIn(file).every(({ type, queue, ivl, factor, flags }) =>
      [type, queue, ivl, factor, flags].every(value => value === 0),
    ),
  ).toBe(true)
  expect(file.rows('select * from revlog')).toEqual([])
  expect(cardsIn(file).find(({ front }) => front === 'Cell?')?.['tags']).toBe(' life_science ')
})

test('suspended, buried, flagged and known cards are so in Anki too, and what Anki has no mark for is said', async () => {
  const c = await collection({ cards: 4 })
  await c.suspend('AA-001')
  c.event('AA-002', { kind: 'flagged', flag: 5 })
  await c.know('AA-003')
  await c.bury('AA-004')
  const rows = cardsIn(await packaged(c)).map(({ front, queue, flags }) => [front, queue, flags])
  expect(rows.toSorted((a, b) => String(a[0]).localeCompare(String(b[0])))).toEqual([
    ['Question AA-001', -1, 0],
    ['Question AA-002', 0, 5],
    ['Question AA-003', -1, 0],
    ['Question AA-004', -3, 0],
  ])
  const { warnings } = await made(c)
  expect(warnings).toEqual(['1 card you knew already is suspended in the package: Anki has no other mark for that.'])
})

test('types, decks, notes and cards have the same ids at every export, of a part as of the whole', async () => {
  const { c, deck } = await withDecks()
  const idsIn = async (file: Promise<Opened>) =>
    new Map(cardsIn(await file).map(({ front, id, nid, did, guid }) => [front, { id, nid, did, guid }]))
  const whole = await idsIn(packaged(c))
  c.advanceDays(3)
  const part = await idsIn(packaged(c, { what: { kind: 'deck', deck }, format: 'apkg-latest' }))
  expect(part.size).toBe(2)
  for (const [front, ids] of part) expect(ids).toEqual(whole.get(front))
  const types = async () => (await packaged(c)).rows('select distinct mid from notes')
  expect(await types()).toEqual(await types())
})

test('no id is of a time that has not come yet', async () => {
  const { c } = await withDecks()
  await c.answerAll()
  const [most] = (await packaged(c)).rows(
    'select max(id) as id from (select id from notes union select id from cards union select id from revlog)',
  )
  expect(most?.['id']).toBeLessThanOrEqual(c.clock.now())
})

test('a card that came from Anki gets back its numbers there, until it is scheduled here', async () => {
  const c = await collection({ cards: 1 })
  const numbers = {
    cid: 1_500_000_000_123,
    nid: 1_500_000_000_001,
    type: 2,
    ivl: 9,
    factor: 2_150,
    reps: 12,
    lapses: 3,
  }
  const details = {
    ...numbers,
    queue: 2,
    due: 77,
    data: '{"pos":7,"s":41.5,"d":6.2,"dr":0.92,"decay":0.2}',
    s: 41.5,
    d: 6.2,
  }
  const { id } = c.card('AA-001')
  const due = addDays(c.day, -1)
  const schedule = { kind: 'seen', lastDay: addDays(due, -9), due, scheduledDue: due, forwardedTo: [] } as const
  c.event('AA-001', {
    kind: 'state_imported',
    state: { ...newCard(7), schedule, n: 2, ease: 206, interval: 9, lapses: 3 },
  })
  c.operate(({ db }) =>
    db.run('insert into card_details (card_id, details) values (?, ?)', id, JSON.stringify(details)),
  )

  const file = await packaged(c)
  const [untouched] = cardsIn(file)
  const { cid, nid, ...rest } = numbers
  expect(untouched).toMatchObject({ ...rest, id: cid, nid, queue: 2, data: details.data })
  expect(dayIn(file, untouched?.['due'])).toBe(due)

  await c.answer('good', 'AA-001')
  const [answered] = cardsIn(await packaged(c))
  expect(answered).toMatchObject({
    id: cid,
    nid,
    type: 2,
    ivl: 19,
    factor: 2_060,
    reps: 13,
    lapses: 3,
    data: details.data,
  })
})

/** Lets others go on until something of an export lies in its folder. */
async function untilThere(c: TestCollection, isIt: (name: string) => boolean): Promise<void> {
  const folder = join(c.home, 'exports')
  while (!(existsSync(folder) && readdirSync(folder).some(isIt))) await new Promise(resolve => setImmediate(resolve))
}

const MANY = Array.from({ length: 3_000 }, (_, n) => ({ front: `front **${n}**`, back: `back ${n}` }))

test('what is answered while a package is written is not in it: all of it is of one moment', async () => {
  const c = await collection({ cards: 1 })
  addOwnDeck(c, 'Many', MANY)
  const making = packaged(c)
  await untilThere(c, name => name.startsWith('package-'))
  await c.answerShown((await c.shownNext()) ?? (await c.shown('AA-001')), 'good')
  for (const { id } of cards.all(c.store.read).slice(-5)) {
    c.operate(operation => void operation.log(id, newCard(0), { kind: 'flagged', flag: 3 }))
  }
  const file = await making
  expect(file.rows('select * from revlog')).toEqual([])
  expect(file.rows('select * from cards where flags <> 0 or type <> 0')).toEqual([])
})

test.each(['apkg', 'csv'] as const)('a %s that is given up half-way leaves nothing', async format => {
  const c = await collection()
  addOwnDeck(c, 'Many', MANY)
  const giveUp = new AbortController()
  const request = { what: { kind: 'all' }, format, scheduling: true, media: true } as const
  const making = refusal(c.api.exports.make(request, { signal: giveUp.signal }))
  await untilThere(c, name => !name.endsWith('.making'))
  giveUp.abort()
  expect((await making).code).toBe('aborted')
  expect(readdirSync(join(c.home, 'exports'))).toEqual([])
})

test('a deck that is gone is not exported', async () => {
  const { c } = await withDecks()
  const { deck } = cards.all(c.store.read)[0] ?? { deck: c.deck() }
  const what = { kind: 'deck', deck: `${deck}x` as typeof deck } as const
  expect(await refusal(c.api.exports.make({ what, format: 'apkg', scheduling: true, media: true }))).toMatchObject({
    code: 'not-found',
  })
  expect(readdirSync(join(c.home, 'exports'))).toEqual([])
})

test('what was made is gone after the next start', async () => {
  const { c } = await withDecks()
  const { path, export: id } = await made(c)
  expect(existsSync(path)).toBe(true)
  await c.restart()
  expect(existsSync(path)).toBe(false)
  expect(c.door.exported(id)).toBeNull()
})

test('names of decks, types and tags that Anki could not tell apart are told apart', async () => {
  const c = await collection()
  const one = addOwnDeck(c, 'ML', [{ front: 'a', back: 'b' }])
  addOwnDeck(c, 'ml', [{ front: 'c', back: 'd' }])
  addOwnDeck(c, 'A::B', [{ front: 'e', back: 'f' }], { markup: 'html' })
  c.operate(operation => {
    const note = cards.all(operation.db).find(({ deck }) => deck === one)?.note
    if (note !== undefined) tag(operation, () => c.ids.next(), note, ' wide\u3000space ')
  })
  for (const format of ['apkg', 'apkg-latest'] as const) {
    const file = await packaged(c, { format })
    expect(new Set(cardsIn(file).map(({ did }) => did)).size).toBe(2)
    expect(cardsIn(file).find(({ front }) => front === 'a')?.['tags']).toBe(' _wide_space_ ')
  }
})

test('indexes in the order of names are there only where Anki’s order is SQLite’s', async () => {
  const indexes = async (name: string) => {
    const c = await collection()
    addOwnDeck(c, name, [{ front: 'a', back: 'b' }])
    return (await packaged(c, { format: 'apkg-latest' })).rows(
      `select name from sqlite_schema where name like 'idx_%name%' order by name`,
    )
  }
  expect(await indexes('plain NAMES, 漢字')).toHaveLength(4)
  expect(await indexes('Étude')).toHaveLength(0)
})
