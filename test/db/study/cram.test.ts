import { describe, expect, test } from 'vitest'
import { collection, type TestCollection } from '../../helpers/collection.ts'
import { refusal } from '../../helpers/refusal.ts'
import { answerWith, custom, labels, row } from './given.ts'

/** Eight cards, of which six have been seen: the longer ago, the weaker. */
async function eight(): Promise<TestCollection> {
  const c = await collection({ cards: 8 })
  for (let card = 1; card <= 6; card += 1) c.place(`AA-00${card}`, { dueIn: card * 3 - 6, interval: 12 })
  return c
}

test('cram moves nothing: after passes and misses every card’s row is the one it was', async () => {
  const c = await eight()
  const before = c.table('cards')
  const scope = await custom(c, 'cram')
  await answerWith(c, scope, ['good', 'again', 'easy', 'hard', 'again', 'good', 'good', 'again', 'good'])
  expect(c.table('cards')).toEqual(before)
  expect(c.log('AA-001').at(-1)?.body).toMatchObject({ kind: 'answered', mode: 'cram' })
})

test('the weakest come first, and those never seen last', async () => {
  const c = await eight()
  expect(c.queue(await custom(c, 'cram'))).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map(n => `AA-00${n}`))
  expect((await c.counts(await custom(c, 'cram'))).new).toBe(2)
})

test('every button says that it changes nothing, and today’s labels are not mixed with it', async () => {
  const c = await eight()
  const scope = await custom(c, 'cram')
  const card = c.id('AA-001')
  const shown = () => c.api.review.shown({ card, scope })
  expect(new Set(labels({ next: await shown() }))).toEqual(new Set(['unchanged']))
  expect(labels({ next: await c.shown('AA-001') })).not.toContain('unchanged')
  expect(new Set(labels({ next: await shown() }))).toEqual(new Set(['unchanged']))
  const { shown: flagged } = await c.api.review.flag({ card, flag: 1, scope })
  expect(new Set(labels({ next: flagged }))).toEqual(new Set(['unchanged']))
})

test('what was seen as cram cannot be answered as a review, nor the other way about', async () => {
  const c = await eight()
  const scope = await custom(c, 'cram')
  const crammed = await c.shown('AA-001', scope)
  const reviewed = await c.shown('AA-001')
  expect(await refusal(c.answerShown(crammed, 'good'))).toMatchObject({ code: 'card-changed' })
  expect(await refusal(c.answerShown(reviewed, 'good', scope))).toMatchObject({ code: 'card-changed' })
  expect(c.log('AA-001').filter(({ body }) => body.kind === 'answered')).toEqual([])
})

test('a missed card comes back after five others, again and again until it is recalled; a recalled one leaves', async () => {
  const c = await eight()
  const scope = await custom(c, 'cram')
  const came = await answerWith(c, scope, ['again', ...Array.from({ length: 5 }, () => 'good' as const), 'again'])
  expect(came).toEqual([1, 2, 3, 4, 5, 6, 1].map(n => `AA-00${n}`))
  expect(c.queue(scope)).toEqual(['AA-007', 'AA-008', 'AA-001'])
  expect(await answerWith(c, scope, ['good', 'good', 'good'])).toEqual(['AA-007', 'AA-008', 'AA-001'])
  expect(await c.next(scope)).toBeNull()
})

test('a restart goes on with the very card that was next, and says what was answered before', async () => {
  const c = await eight()
  const scope = await custom(c, 'cram')
  await answerWith(c, scope, ['again', 'good', 'again', 'good', 'good', 'good', 'again'])
  const left = c.queue(scope)
  await c.restart()
  expect(c.queue(scope)).toEqual(left)
  const started = await c.api.review.start({ scope })
  expect(started.since).toBe(scope.since)
  expect(started.steps.map(({ outcome }) => outcome)).toEqual(['miss', 'hit', 'miss', 'hit', 'hit', 'hit', 'miss'])
  expect(started.spentMs).toBe(7 * 6_000)
})

test('a card that the search finds no more because of its answer still comes back when it was missed', async () => {
  const c = await eight()
  const scope = await custom(c, 'cram', { search: '-rated:1' })
  await answerWith(c, scope, ['again', 'good'])
  const left = c.queue(scope)
  expect(left).toContain('AA-001')
  await c.restart()
  expect(c.queue(scope)).toEqual(left)
})

test('undo brings a crammed card back, redo takes it away again, and neither touches its row', async () => {
  const c = await eight()
  const scope = await custom(c, 'cram')
  const before = row(c, 'AA-001')
  await c.answer('good', undefined, scope)
  const undone = await c.undo()
  expect(undone.entry.name).toBe('answer')
  expect(undone.gone).toHaveLength(1)
  expect(await c.next(scope)).toBe('AA-001')
  await c.redo()
  expect(await c.next(scope)).toBe('AA-002')
  expect(row(c, 'AA-001')).toEqual(before)
  const { steps } = await c.api.review.summary({ since: scope.since, scope })
  expect(steps).toHaveLength(1)
})

test('the plan of the day is the same before and after', async () => {
  const c = await eight()
  const queue = c.queue()
  const scope = await custom(c, 'cram')
  const { done, counts } = await c.today()
  await answerWith(c, scope, ['good', 'again', 'good', 'good', 'good', 'good', 'good', 'good', 'good'])
  expect(c.queue()).toEqual(queue)
  expect(await c.today()).toMatchObject({ done, counts })
  await c.restart()
  expect(c.queue()).toEqual(queue)
  expect((await c.api.review.start({ scope: { kind: 'today' } })).spentMs).toBe(0)
})

test('other windows hear of an answer though no card was moved', async () => {
  const c = await eight()
  const scope = await custom(c, 'cram')
  const stop = new AbortController()
  const stream = await c.api.collection.changes({}, { signal: stop.signal })
  const heard = stream.next()
  await c.answer('again', undefined, scope)
  expect((await heard).value).toEqual({ kinds: ['cards'] })
  stop.abort()
  const found = await c.api.browse.count({ text: 'rated:1:1', sort: { by: 'added', descending: false } })
  expect(found.found).toBe(1)
})

test('a card that is buried, suspended or known leaves the session, and undo brings it back', async () => {
  const c = await eight()
  const scope = await custom(c, 'cram')
  const card = c.id('AA-001')
  await c.api.review.bury({ card, scope })
  expect(await c.next(scope)).toBe('AA-002')
  await c.api.review.suspend({ card: c.id('AA-002'), scope })
  await c.api.review.know({ card: c.id('AA-007'), scope })
  expect(c.queue(scope)).toEqual([3, 4, 5, 6, 8].map(n => `AA-00${n}`))
  await c.undo()
  await c.undo()
  await c.undo()
  expect(c.queue(scope)).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map(n => `AA-00${n}`))
})

test('so many cards come as fit into the minutes, and a restart in the middle chooses the same', async () => {
  const c = await eight()
  const scope = await custom(c, 'cram', { minutes: 1 })
  const chosen = c.queue(scope)
  expect(chosen).toEqual(['AA-001', 'AA-002', 'AA-003'])
  await answerWith(c, scope, ['good', 'again'])
  const left = c.queue(scope)
  expect(left).toEqual(['AA-003', 'AA-002'])
  await c.restart()
  expect(c.queue(scope)).toEqual(left)
  expect(await c.api.study.outlook({ search: '', how: 'cram', minutes: 1 })).toMatchObject({
    cards: 3,
    minutes: 1,
    more: 5,
  })
})

test('the session goes on over the rollover', async () => {
  const c = await collection({ cards: 8, at: '2026-11-21T01:00:00Z' })
  for (let card = 1; card <= 6; card += 1) c.place(`AA-00${card}`, { dueIn: card * 3 - 6, interval: 12 })
  const scope = await custom(c, 'cram')
  const first = await answerWith(c, scope, ['good', 'again'])
  c.advanceHours(6)
  const left = c.queue(scope)
  expect(left).not.toContain(first[0])
  expect(left.toSorted()).toEqual([2, 3, 4, 5, 6, 7, 8].map(n => `AA-00${n}`))
})

describe('the summary', () => {
  test('lists what was missed once, and claims no recall', async () => {
    const c = await eight()
    const scope = await custom(c, 'cram', { search: 'is:review' })
    await answerWith(c, scope, ['again', 'good', 'good', 'good', 'good', 'good', 'again', 'good'])
    const summary = await c.api.review.summary({ since: scope.since, scope })
    expect(summary).toMatchObject({ answers: 8, k: 0, hits: 0, score: null, newMet: 0, learning: [] })
    expect(summary.missed.map(({ callNumber }) => callNumber)).toEqual(['AA-001'])
    expect(summary.left).toEqual({ due: 0, new: 0, drill: 0 })
  })

  test('of the day’s reviews has nothing of it', async () => {
    const c = await eight()
    const scope = await custom(c, 'cram')
    await answerWith(c, scope, ['again', 'good'])
    expect(await c.api.review.summary({ since: scope.since, scope: { kind: 'today' } })).toMatchObject({
      answers: 0,
      steps: [],
      missed: [],
    })
  })
})

describe('what is found', () => {
  test('nothing suspended, buried, known or put away', async () => {
    const c = await collection({ blocks: { AA: 5, BB: 2 } })
    await c.suspend('AA-001')
    await c.bury('AA-002')
    await c.know('AA-003')
    await c.api.decks.archive({ deck: c.deck('BB'), archived: true })
    expect(c.queue(await custom(c, 'cram'))).toEqual(['AA-004', 'AA-005'])
    expect(await c.api.study.outlook({ search: '', how: 'cram', minutes: null })).toMatchObject({ cards: 2, fresh: 2 })
  })

  test('a search that cannot be read begins nothing and is said', async () => {
    const c = await eight()
    const scope = await custom(c, 'cram', { search: 'prop:foo' })
    expect(await refusal(c.api.review.start({ scope }))).toMatchObject({ code: 'bad-input' })
    const { fault, cards } = await c.api.study.outlook({ search: 'recall prop:foo', how: 'cram', minutes: null })
    expect({ fault, cards }).toEqual({ fault: 'prop:foo', cards: 0 })
  })

  test('a search that finds nothing has nothing to show', async () => {
    const c = await eight()
    const scope = await custom(c, 'cram', { search: 'zebra' })
    expect((await c.api.review.start({ scope })).next).toBeNull()
    expect(await c.api.study.outlook({ search: 'zebra', how: 'cram', minutes: 20 })).toMatchObject({
      cards: 0,
      minutes: 0,
    })
  })
})

test('a restart early in a long session keeps the order: what was answered in it says nothing of how weak a card was', async () => {
  const c = await collection({ cards: 12 })
  for (let card = 1; card <= 12; card += 1) {
    c.place(`AA-${String(card).padStart(3, '0')}`, { dueIn: card * 3 - 6, interval: 12 })
  }
  const scope = await custom(c, 'cram')
  await answerWith(c, scope, ['again', 'good', 'good'])
  const left = c.queue(scope)
  await c.restart()
  expect(c.queue(scope)).toEqual(left)
})

test('a new card that was crammed is as new as before: the blocks go on taking turns where they were', async () => {
  const c = await collection({ blocks: { AA: 3, BB: 3 } })
  const queue = c.queue()
  await c.answer('good', 'AA-001', await custom(c, 'cram'))
  await c.restart()
  expect(c.queue()).toEqual(queue)
})

test('a review in another window is no answer of the session, and cram none of reviewing ahead', async () => {
  const c = await eight()
  const cram = await custom(c, 'cram')
  const ahead = await custom(c, 'ahead')
  const before = [c.queue(cram), c.queue(ahead)]
  await c.answer('good', 'AA-006', cram)
  expect(c.queue(ahead)).toEqual(before[1])
  await c.undo()
  expect(c.queue(cram)).toEqual(before[0])
  await c.answer('again', 'AA-003')
  expect(c.queue(cram)).toEqual(before[0])
  expect(c.queue(ahead)).toEqual([...(before[1] ?? []).filter(card => card !== 'AA-003'), 'AA-003'])
})
