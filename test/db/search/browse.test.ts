/** The browser's calls, through the front door. */
import { expect, test } from 'vitest'
import type { BrowseRow, DeedValue, SelectionValue } from '../../../db/api/browse.ts'
import * as notes from '../../../db/repositories/notes.ts'
import { cardIdsOf } from '../../../db/services/browse/ids.ts'
import { collection, type TestCollection } from '../../helpers/collection.ts'
import { refusal } from '../../helpers/refusal.ts'

const FRONTS = {
  AA: [
    { front: 'What does **normalising** buy?', back: 'Cosine is a dot product.' },
    { front: 'Dot product or cosine?', back: 'It depends.' },
    { front: 'Why a long tail?', back: 'Few items get most of the clicks, says the dot.' },
  ],
  BB: [{ front: 'Cosine, cosine, cosine', back: 'and the Café' }, { front: '検索とは' }],
}
const MATCH = { by: 'match', descending: false } as const

async function found(
  c: TestCollection,
  text: string,
  sort: { by: 'match' | 'number' | 'due' | 'question' | 'added'; descending: boolean } = MATCH,
) {
  const { rows } = await c.api.browse.page({ text, sort, from: 0, count: 50 })
  return rows.map(({ callNumber }) => callNumber)
}

test('a word finds every card whose note has it, the best first: the front counts for more than the back', async () => {
  const c = await collection({ blocks: FRONTS })
  expect(await found(c, 'cosine')).toEqual(['BB-001', 'AA-002', 'AA-001'])
  expect(await found(c, 'dot -long')).toEqual(['AA-002', 'AA-001'])
  expect(await found(c, 'sine')).toHaveLength(3)
  expect(await found(c, 'cafe')).toEqual(['BB-001'])
  expect(await found(c, '索')).toEqual(['BB-002'])
  expect(await found(c, 'block:bb front:検索')).toEqual(['BB-002'])
})

test('one or two letters find the words that begin with them, rare or everywhere', async () => {
  const fronts = ['ab '.repeat(6_000), 'An abacus', 'A crab', 'A cab about', 'Qz and qualms']
  const c = await collection({ blocks: { AA: fronts.map(front => ({ front })) } })
  expect(await found(c, 'ab')).toEqual(['AA-001', 'AA-002', 'AA-004'])
  expect(await found(c, 'ab a')).toEqual(['AA-001', 'AA-002', 'AA-004'])
  expect(await found(c, 'ab ca')).toEqual(['AA-004'])
  expect(await found(c, 'qz')).toEqual(['AA-005'])
  expect(await found(c, 'w:qz ab')).toEqual([])
  expect(await found(c, 'q')).toEqual(['AA-005'])
  expect(await found(c, 'w:ab')).toEqual(['AA-001'])
})

test('found cards come in the order that was asked for, any page of them, with how many there are', async () => {
  const c = await collection({ cards: 250 })
  const sort = { by: 'number', descending: true } as const
  const page = await c.api.browse.page({ text: '', sort, from: 240, count: 20 })
  expect(page.rows.map(({ callNumber }) => callNumber)).toEqual(
    Array.from({ length: 10 }, (_, at) => `AA-${String(10 - at).padStart(3, '0')}`),
  )
  expect(await c.api.browse.count({ text: 'is:new', sort })).toEqual({ found: 250, cards: 250 })
  expect(await c.api.browse.place({ text: '', sort, card: c.id('AA-249') })).toEqual({ at: 1 })
  expect(await c.api.browse.place({ text: 'zz', sort, card: c.id('AA-249') })).toEqual({ at: null })
})

test('cards that have nothing to be sorted by come last, either way', async () => {
  const c = await collection({ cards: 3 })
  c.place('AA-002', { dueIn: 3, interval: 6 })
  c.place('AA-003', { dueIn: 1, interval: 6 })
  expect(await found(c, '', { by: 'due', descending: false })).toEqual(['AA-003', 'AA-002', 'AA-001'])
  expect(await found(c, 'prop:due>0', { by: 'due', descending: true })).toEqual(['AA-002', 'AA-003'])
})

test('what is written is found, and what was taken back is not', async () => {
  const c = await collection({ cards: 3 })
  expect(await found(c, 'Other')).toEqual([])
  const { note } = c.card('AA-002')
  c.operate(({ db, op, now }) => notes.setFields(db, note, ['Other', '', ''], now.ms, op))
  expect(await found(c, 'Other')).toEqual(['AA-002'])
  await c.undo()
  expect(await found(c, 'Other')).toEqual([])
})

test('a row says what the table shows of a card', async () => {
  const c = await collection({ blocks: FRONTS })
  c.place('AA-001', { dueIn: 1, interval: 6, ease: 236 })
  const { rows } = await c.api.browse.page({ text: 'id:AA-001', sort: MATCH, from: 0, count: 1 })
  expect(rows[0]).toMatchObject({
    question: 'What does normalising buy?',
    deck: { name: 'Block AA' },
    tags: [],
    tier: 'core',
    state: 'young',
    due: 'tomorrow',
    interval: 6,
    ease: 236,
  } satisfies Partial<Record<keyof BrowseRow, unknown>>)
})

test('a search that cannot be read finds nothing for those who would act on it', async () => {
  const c = await collection({ cards: 2 })
  expect(await found(c, 'is:nothing')).toHaveLength(2)
  expect(() => cardIdsOf(c.store, 'is:nothing')).toThrow('bad-input')
  const of: SelectionValue = { kind: 'search', text: 'is:nothing', except: [] }
  expect(await refusal(c.api.browse.change({ of, deed: { kind: 'suspend' }, task: 'task-0001' }))).toMatchObject({
    code: 'bad-input',
  })
})

function change(c: TestCollection, of: SelectionValue, deed: DeedValue) {
  return c.api.browse.change({ of, deed, task: 'task-0001' })
}

const DEEDS: readonly (readonly [name: string, deed: (c: TestCollection) => DeedValue, search: string])[] = [
  ['moved', c => ({ kind: 'move', deck: c.deck('BB') }), 'block:BB -id:BB'],
  ['tagged', () => ({ kind: 'tag', tag: 'new one' }), 'tag:"new one"'],
  ['suspended', () => ({ kind: 'suspend' }), 'is:suspended'],
  ['flagged', () => ({ kind: 'flag', flag: 3 }), 'flag:3'],
]

test.each(DEEDS)(
  'cards are %s together by one operation, which undo takes back and redo does again',
  async (_, deedOf, search) => {
    const c = await collection({ blocks: { AA: 60, BB: 2 } })
    const before = c.rows()
    const of: SelectionValue = { kind: 'search', text: 'block:AA', except: [c.id('AA-007')] }
    const { changed, history } = await change(c, of, deedOf(c))
    expect(changed).toBe(59)
    expect(history.undo?.facts['cards']).toBe(59)
    expect(await c.api.browse.count({ text: search, sort: MATCH })).toMatchObject({ found: 59 })
    const after = c.rows()
    await c.undo()
    expect(c.rows()).toEqual(before)
    await c.redo()
    expect(await c.api.browse.count({ text: search, sort: MATCH })).toMatchObject({ found: 59 })
    expect(Object.keys(c.rows())).toEqual(Object.keys(after))
  },
)

test('a tag comes off, a suspended card comes back, a seen card becomes new', async () => {
  const c = await collection({ cards: 3 })
  c.place('AA-001', { dueIn: 3, interval: 6 })
  const all: SelectionValue = { kind: 'search', text: '', except: [] }
  await change(c, all, { kind: 'tag', tag: 'x' })
  await change(c, all, { kind: 'suspend' })
  expect(await change(c, all, { kind: 'untag', tag: 'x' })).toMatchObject({ changed: 3, left: 0 })
  expect(await change(c, all, { kind: 'unsuspend' })).toMatchObject({ changed: 3, left: 0 })
  expect(await change(c, all, { kind: 'reset' })).toMatchObject({ changed: 1, left: 2 })
  expect(await found(c, 'is:new -tag:x -is:suspended')).toHaveLength(3)
})

test('deleting takes notes with all their cards, leaves what the blocks would bring back, and can be undone', async () => {
  const c = await collection({ cards: 3 })
  for (const number of ['AA-001', 'AA-002']) {
    const { note } = c.card(number)
    c.addSibling(number)
    c.operate(({ db }) => void db.run('update origins set retired = 1 where note_id = ?', note))
  }
  const before = c.rows()
  const of: SelectionValue = { kind: 'cards', cards: [c.id('AA-001'), c.id('AA-002'), c.id('AA-003')] }
  expect(await change(c, of, { kind: 'delete' })).toMatchObject({ changed: 2, left: 1 })
  expect(await found(c, '')).toEqual(['AA-003'])
  await c.undo()
  expect(c.rows()).toEqual(before)
  await c.redo()
  expect(await found(c, '')).toEqual(['AA-003'])
})

test('a deed that is stopped has changed nothing', async () => {
  const c = await collection({ cards: 400 })
  const before = c.rows()
  const stopping = new AbortController()
  const done = c.api.browse.change(
    { of: { kind: 'search', text: '', except: [] }, deed: { kind: 'suspend' }, task: 'task-0002' },
    { signal: stopping.signal },
  )
  stopping.abort()
  await expect(refusal(done)).resolves.toMatchObject({ code: 'aborted' })
  expect(await c.api.browse.count({ text: 'is:suspended', sort: MATCH })).toMatchObject({ found: 0 })
  expect(c.rows()).toEqual(before)
})

test('a text is replaced in many notes, shown before it is done, and never where it would make other cards', async () => {
  const c = await collection({ cards: [{ front: 'Cost of a.b?' }, { front: 'A.B again', back: 'A.B' }, 'nothing'] })
  const how = { kind: 'replace', find: 'a.b', put: '$& c', in: 'all', matchCase: false } as const
  const of: SelectionValue = { kind: 'search', text: '', except: [] }
  expect(await c.api.browse.replaced({ of, how })).toMatchObject({
    notes: 2,
    left: 0,
    samples: [
      { callNumber: 'AA-001', before: 'Cost of a.b?', after: 'Cost of $& c?' },
      { callNumber: 'AA-002', before: 'A.B again', after: '$& c again' },
    ],
  })
  c.place('AA-002', { dueIn: 3, interval: 6 })
  const before = c.rows()
  expect(await change(c, of, how)).toMatchObject({ changed: 2, left: 1 })
  expect(await found(c, '"$& c" prop:ivl=6')).toEqual(['AA-002'])
  expect((await c.api.browse.replaced({ of, how: { ...how, in: 'front', find: '$', matchCase: true } })).notes).toBe(2)
  await c.undo()
  expect(c.rows()).toEqual(before)
})

test('replaced text is found in any capitals where they do not count, and its signs are no pattern', async () => {
  const c = await collection({ cards: [{ front: 'Two-tower (V1.5)+? or two-Tower', back: 'TWO-TOWER' }] })
  const of: SelectionValue = { kind: 'cards', cards: [c.id('AA-001')] }
  const fieldsOf = async () => (await c.api.notes.written({ card: c.id('AA-001') })).fields.slice(0, 2)
  await change(c, of, { kind: 'replace', find: 'tower (v1.5)+?', put: '$&', in: 'all', matchCase: false })
  expect(await fieldsOf()).toEqual(['Two-$& or two-Tower', 'TWO-TOWER'])
  await change(c, of, { kind: 'replace', find: 'two-tower', put: 'DSSM', in: 'all', matchCase: false })
  expect(await fieldsOf()).toEqual(['Two-$& or DSSM', 'DSSM'])
})

test('a pattern is looked for in each field as it was written, however it is written', async () => {
  const c = await collection({ blocks: FRONTS })
  expect(await found(c, String.raw`re:\btails?\b`)).toEqual(['AA-003'])
  expect(await found(c, '"re:^(cosine|what)"')).toEqual(['AA-001', 'BB-001'])
  expect(await found(c, String.raw`re:\*\*norm`)).toEqual(['AA-001'])
  expect(await found(c, 'cosine -re:dot re:caf.')).toEqual(['BB-001'])
})
