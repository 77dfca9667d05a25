import { expect, test } from 'vitest'
import { buildQueue, without } from '../../../../db/domain/queue/queue.ts'
import { answerHead, cardId, day, deckId, due, noteId, order, own, published, shownBy } from './given.ts'

test('essential cards of all blocks come before core ones, core before the rest', () => {
  const fresh = [
    published('AA-001', { tier: 'stretch' }),
    published('AA-002', { tier: 'deep' }),
    published('AA-003', { tier: 'core' }),
    published('ZZ-004', { tier: 'essential' }),
  ]
  expect(order(buildQueue(day({ fresh })))).toEqual(['ZZ-004', 'AA-003', 'AA-001', 'AA-002'])
})

test('two blocks are open at a time and take turns', () => {
  const fresh = ['AA-001', 'AA-002', 'AA-003', 'BB-001', 'BB-002', 'CC-001'].map(name => published(name))
  expect(order(buildQueue(day({ fresh })))).toEqual(['AA-001', 'BB-001', 'AA-002', 'BB-002', 'AA-003', 'CC-001'])
})

test('the last block with essential cards finishes them before any core card comes', () => {
  const essential = { tier: 'essential' } as const
  const fresh = [published('AA-001', essential), published('AA-002', essential), published('BB-001')]
  expect(order(buildQueue(day({ fresh })))).toEqual(['AA-001', 'AA-002', 'BB-001'])
})

test('within a tier blocks come in prerequisite order', () => {
  const fresh = ['AA-001', 'AA-002', 'BB-001', 'BB-002', 'CC-001', 'CC-002'].map(name => published(name))
  const blocks = [
    { code: 'AA', needs: ['CC'] },
    { code: 'BB', needs: ['AA'] },
    { code: 'CC', needs: ['FW'] },
  ]
  const expected = ['CC-001', 'AA-001', 'CC-002', 'AA-002', 'BB-001', 'BB-002']
  expect(order(buildQueue(day({ fresh, blocks })))).toEqual(expected)
})

test('a block that is not on gives no new cards', () => {
  const fresh = [published('AA-001'), published('AA-002', { position: -1 }), published('BB-001')]
  expect(order(buildQueue(day({ fresh, blocks: [{ code: 'BB', needs: [] }] })))).toEqual(['BB-001'])
})

test('within a block cards come by call number, whatever their position', () => {
  const fresh = [
    published('AA-010', { position: 1 }),
    published('AA-009', { position: 3 }),
    published('AA-100', { position: 0 }),
  ]
  expect(order(buildQueue(day({ fresh })))).toEqual(['AA-009', 'AA-010', 'AA-100'])
})

test('a card waits until what it depends on was seen', () => {
  const fresh = [published('AA-001', { waitsFor: ['AA-003'] }), published('AA-002'), published('AA-003')]
  const queue = buildQueue(day({ fresh }))
  expect(order(queue)).toEqual(['AA-002', 'AA-003', 'AA-001'])
  expect(order(buildQueue(day({ fresh, limits: { left: 2 } })))).toEqual(['AA-002', 'AA-003'])
})

test('a card waits for all it depends on, across blocks and tiers', () => {
  const fresh = [
    published('AA-001', { tier: 'essential', waitsFor: ['BB-001', 'BB-002'] }),
    published('BB-001', { tier: 'core' }),
    published('BB-002', { tier: 'deep' }),
  ]
  expect(order(buildQueue(day({ fresh })))).toEqual(['BB-001', 'BB-002', 'AA-001'])
})

test('a card that waits for a buried one does not come today; when that is known, it does', () => {
  const fresh = [published('AA-001'), published('AA-002', { waitsFor: ['AA-001'] }), published('AA-003')]
  const queue = buildQueue(day({ fresh }))
  expect(order(without(queue, cardId('AA-001'), 'buried'))).toEqual(['AA-003'])
  expect(order(without(queue, cardId('AA-001'), 'gone'))).toEqual(['AA-002', 'AA-003'])
})

test('a block whose cards all wait leaves its place to the next', () => {
  const waiting = { waitsFor: ['AA-009'] }
  const fresh = [published('AA-001', waiting), published('BB-001'), published('BB-002'), published('CC-001')]
  expect(order(buildQueue(day({ fresh })))).toEqual(['BB-001', 'CC-001', 'BB-002'])
})

test('two blocks go on taking turns after a restart', () => {
  const fresh = ['AA-001', 'AA-002', 'BB-001', 'BB-002'].map(name => published(name))
  const queue = buildQueue(day({ fresh, progress: { lastBlock: 'AA' } }))
  expect(order(queue)).toEqual(['BB-001', 'AA-001', 'BB-002', 'AA-002'])
})

test('no more new cards come than the day has left', () => {
  const fresh = ['AA-001', 'AA-002', 'AA-003'].map(name => published(name))
  expect(order(buildQueue(day({ fresh, limits: { left: 2 } })))).toHaveLength(2)
  expect(order(buildQueue(day({ fresh, limits: { left: 0 } })))).toEqual([])
  expect(order(buildQueue(day({ fresh, limits: { left: -3 } })))).toEqual([])
})

test("a deck's own limit lowers its share and gives it to the others", () => {
  const fresh = ['AA-001', 'AA-002', 'AA-003', 'BB-001', 'BB-002', 'BB-003'].map(name => published(name))
  const limits = { left: 4, fresh: { left: new Map([[deckId('AA'), 1]]), within: new Map() } }
  expect(order(buildQueue(day({ fresh, limits })))).toEqual(['AA-001', 'BB-001', 'BB-002', 'BB-003'])
})

test("a deck's own limit never raises the day's number", () => {
  const fresh = ['AA-001', 'AA-002', 'AA-003'].map(name => published(name))
  const limits = { left: 2, fresh: { left: new Map([[deckId('AA'), 50]]), within: new Map() } }
  expect(order(buildQueue(day({ fresh, limits })))).toHaveLength(2)
})

test("the learner's own cards come by position", () => {
  const fresh = [own('c', 30), own('a', 10), own('b', 20)]
  expect(order(buildQueue(day({ fresh })))).toEqual(['a', 'b', 'c'])
})

test("the learner's own cards take at most half of the day's number while blocks are on", () => {
  const fresh = [
    ...Array.from({ length: 9 }, (_, at) => own(`own${at}`, at)),
    ...Array.from({ length: 9 }, (_, at) => published(`AA-00${at}`)),
  ]
  const ownOf = (left: number) =>
    order(buildQueue(day({ fresh, limits: { left } }))).filter(name => name.startsWith('own')).length
  expect([1, 2, 3, 7, 10].map(ownOf)).toEqual([0, 1, 1, 3, 5])
})

test("half of the day's number counts what was met before a restart", () => {
  const fresh = [own('a', 1), own('b', 2), published('AA-001'), published('AA-002')]
  const after = (newDone: number, ownNewDone: number) =>
    order(buildQueue(day({ fresh, progress: { newDone, ownNewDone }, limits: { left: 2 } })))
  expect(after(5, 3)).toEqual(['AA-001', 'AA-002'])
  expect(after(4, 1)).toEqual(['a', 'b'])
  expect(after(4, 2)).toEqual(['AA-001', 'a'])
})

test('when blocks have fewer cards than half, the own ones fill the day', () => {
  const fresh = [published('AA-001'), ...Array.from({ length: 9 }, (_, at) => own(`own${at}`, at))]
  expect(order(buildQueue(day({ fresh, limits: { left: 6 } })))).toEqual([
    'AA-001',
    'own0',
    'own1',
    'own2',
    'own3',
    'own4',
  ])
})

test('when there are fewer own cards than half, the blocks fill the day', () => {
  const fresh = [own('a', 1), ...Array.from({ length: 5 }, (_, at) => published(`AA-00${at}`))]
  expect(order(buildQueue(day({ fresh, limits: { left: 5 } })))).toEqual(['AA-000', 'a', 'AA-001', 'AA-002', 'AA-003'])
})

test('with no block on, the own cards have the whole day', () => {
  const fresh = [own('a', 1), own('b', 2), published('AA-001')]
  expect(order(buildQueue(day({ fresh, blocks: [] })))).toEqual(['a', 'b'])
})

test('a forwarded new card goes to the front, the last forwarded first; what it depends on still comes before it', () => {
  const fresh = [
    published('AA-001', { tier: 'essential' }),
    published('BB-009', { tier: 'deep', position: -1 }),
    published('BB-008', { tier: 'deep', position: -2, waitsFor: ['AA-001'] }),
    own('a', -3),
    own('b', 5),
  ]
  expect(order(buildQueue(day({ fresh })))).toEqual(['a', 'BB-009', 'AA-001', 'BB-008', 'b'])
})

test('one card of a note a day: the other new one waits until tomorrow', () => {
  const fresh = [own('front', 1, { note: 'n' }), own('back', 2, { note: 'n' })]
  const queue = buildQueue(day({ fresh }))
  expect(order(queue)).toEqual(['front'])
  expect(order(answerHead(queue))).toEqual([])
})

test('a new card waits while a card of its note is due, and after that was answered', () => {
  const queue = buildQueue(day({ due: [due('front', { note: 'n' })], fresh: [own('back', 1, { note: 'n' })] }))
  expect(order(queue)).toEqual(['front'])
  expect(order(answerHead(queue))).toEqual([])
})

test('a card of a note seen today waits until tomorrow', () => {
  const fresh = [published('AA-001'), published('AA-002')]
  expect(order(buildQueue(day({ fresh, progress: { notesSeen: new Set([noteId('AA-001')]) } })))).toEqual(['AA-002'])
})

test('cards of the same place come by the hash of the day', () => {
  const fresh = Array.from({ length: 12 }, (_, at) => own(`own${at}`, 0))
  const first = order(buildQueue(day({ fresh, limits: { left: 12 } })))
  expect(order(buildQueue(day({ fresh: fresh.toReversed(), limits: { left: 12 } })))).toEqual(first)
  expect(first).not.toEqual(first.toSorted())
})

test('the next new card is known as soon as one was answered', () => {
  const fresh = [published('AA-001', { waitsFor: ['AA-002'] }), published('AA-002')]
  expect(shownBy(answerHead(buildQueue(day({ fresh }))))).toMatchObject({ card: 'AA-001', from: 'new' })
})
