import { expect, test } from 'vitest'
import { catchUpOf, lateness } from '../../../../db/domain/queue/catch-up.ts'
import { buildQueue, counts } from '../../../../db/domain/queue/queue.ts'
import { TODAY, answerHead, day, due, names, order, own, pattern } from './given.ts'

const backlogOf = (count: number) => names('c', count).map((name, at) => due(name, { late: at }))

test('as long as all that is due fits there is no quota', () => {
  expect(catchUpOf(80, 80)).toBeNull()
  expect(catchUpOf(0, 0)).toBeNull()
})

test('the quota is what fits into the minutes', () => {
  expect(catchUpOf(81, 80)).toEqual({ backlog: 81, quota: 80 })
  expect(catchUpOf(560, 80)).toEqual({ backlog: 560, quota: 80 })
})

test('the quota is at least a seventh of the backlog, rounded up', () => {
  expect(catchUpOf(561, 80)).toEqual({ backlog: 561, quota: 81 })
  expect(catchUpOf(3, 0)).toEqual({ backlog: 3, quota: 1 })
})

test('the quota stands still while the learner works, and ends the day', () => {
  let queue = buildQueue(day({ due: backlogOf(20), backlog: { fits: 5 } }))
  for (let left = 5; left > 0; left--) {
    expect(counts(queue)).toEqual({ due: left, new: 0, drill: 0 })
    queue = answerHead(queue)
  }
  expect(order(queue)).toEqual([])
})

test('a restart in the middle leaves what was left of the quota', () => {
  const rest = backlogOf(17)
  const queue = buildQueue(day({ due: rest, progress: { dueDone: 3 }, backlog: { fits: 5 } }))
  expect(queue.catchUp).toEqual({ backlog: 20, quota: 5 })
  expect(counts(queue).due).toBe(2)
})

test('there are no new cards while catching up, unless they are asked for', () => {
  const given = { due: backlogOf(6), fresh: [own('n', 1)] }
  expect(pattern(buildQueue(day({ ...given, backlog: { fits: 5 } })))).toBe('ddddd')
  expect(pattern(buildQueue(day({ ...given, backlog: { fits: 5, newAnyway: true } })))).toBe('ddnddd')
  expect(pattern(buildQueue(day({ ...given, backlog: { fits: 6 } })))).toBe('dddnddd')
})

test('"Do them all now" lifts the quota, not the pause of new cards', () => {
  const input = day({ due: backlogOf(6), fresh: [own('n', 1)], backlog: { fits: 2, allNow: true } })
  expect(pattern(buildQueue(input))).toBe('dddddd')
})

test('due today comes first, then the smallest lateness for its interval', () => {
  const cards = [
    due('week late of ten', { late: 7, interval: 10 }),
    due('week late of a hundred', { late: 7, interval: 100 }),
    due('day late of one', { late: 1, interval: 1 }),
    due('today', { late: 0, interval: 1 }),
    due('month late of a year', { late: 30, interval: 365 }),
  ]
  const expected = ['today', 'week late of a hundred', 'month late of a year', 'week late of ten']
  expect(order(buildQueue(day({ due: cards, backlog: { fits: 4 } })))).toEqual(expected)
})

test('of two equally urgent cards the essential comes first, then core, then all others', () => {
  const late = { late: 2, interval: 20 }
  const cards = [
    due('own', { late: 1, interval: 10 }),
    due('stretch', { ...late, tier: 'stretch' }),
    due('core', { ...late, tier: 'core' }),
    due('essential', { late: 3, interval: 30, tier: 'essential' }),
    due('urgent', { late: 0 }),
  ]
  const shown = order(buildQueue(day({ due: cards, backlog: { fits: 4 } })))
  expect(shown.slice(0, 3)).toEqual(['urgent', 'essential', 'core'])
})

test('a card kept back for its sibling is not overdue for it', () => {
  expect(lateness(due('c', { late: 1, keptBack: 1 }), TODAY)).toBe(0)
  expect(lateness(due('c', { late: 3, keptBack: 1 }), TODAY)).toBe(2)
  const cards = [due('late', { late: 1, interval: 300 }), due('kept back', { late: 1, keptBack: 1, interval: 3 })]
  expect(order(buildQueue(day({ due: cards, backlog: { fits: 1 } })))).toEqual(['kept back'])
})

test('siblings count once in the backlog', () => {
  const pairs = backlogOf(5).flatMap(card => [card, { ...card, card: due(`${card.card} back`).card }])
  expect(buildQueue(day({ due: pairs, backlog: { fits: 5 } })).catchUp).toBeNull()
})

test('an interval of no days does not upset the order', () => {
  const cards = [due('none', { late: 1, interval: 0 }), due('two', { late: 1, interval: 2 }), due('c')]
  expect(order(buildQueue(day({ due: cards, backlog: { fits: 2 } })))).toEqual(['c', 'two'])
})
