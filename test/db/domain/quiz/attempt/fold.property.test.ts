import fc from 'fast-check'
import { expect, test } from 'vitest'
import { GRACE_MS, LONGEST_PAUSE_MS, clockAt, limitOf } from '../../../../../db/domain/quiz/attempt/clock.ts'
import { after, fold } from '../../../../../db/domain/quiz/attempt/fold.ts'
import { refusalOf } from '../../../../../db/domain/quiz/attempt/refusal.ts'
import { begun, hasEnded, type Standing } from '../../../../../db/domain/quiz/attempt/standing.ts'
import { events, rules } from './given.ts'

const RUNS = { numRuns: 200 }

/** Every standing on the way, the first one at the beginning. */
function wayOf(...[given, all]: Parameters<typeof fold>): readonly Standing[] {
  const way = [begun(given)]
  for (const event of all) way.push(after(given, way.at(-1) ?? begun(given), event))
  return way
}

test('an attempt that is read again at any point stands where it stood, and goes on as if it had never been left', () => {
  fc.assert(
    fc.property(rules, events, fc.nat(40), (given, all, at) => {
      const way = wayOf(given, all)
      const cut = Math.min(at, all.length)
      const resumed = fold(given, all.slice(0, cut))
      expect(resumed).toEqual(way[cut])
      expect(all.slice(cut).reduce((standing, event) => after(given, standing, event), resumed)).toEqual(way.at(-1))
    }),
    RUNS,
  )
})

test('the clock never runs back, never jumps past the limit, and what it counts is charged to the questions', () => {
  fc.assert(
    fc.property(rules, events, (given, all) => {
      let before = begun(given)
      for (const standing of wayOf(given, all)) {
        expect(standing.elapsedMs).toBeGreaterThanOrEqual(before.elapsedMs)
        const limit = limitOf(given, standing)
        if (limit !== null && !standing.overtime) expect(standing.elapsedMs).toBeLessThanOrEqual(limit + GRACE_MS)
        const spent = standing.questions.reduce((sum, { spentMs }) => sum + spentMs, 0)
        const longPause = given.pauses === 'exam' ? Math.max(0, standing.pausedMs - LONGEST_PAUSE_MS) : 0
        expect(spent).toBeLessThanOrEqual(standing.elapsedMs)
        expect(standing.elapsedMs - spent).toBeLessThanOrEqual(longPause)
        expect(standing.questions.every(({ spentMs }) => spentMs >= 0)).toBe(true)
        before = standing
      }
    }),
    RUNS,
  )
})

test('what cannot happen leaves the attempt alone, and an attempt that has ended never changes', () => {
  fc.assert(
    fc.property(rules, events, (given, all) => {
      const way = wayOf(given, all)
      for (const [at, event] of all.entries()) {
        const before = way[at] ?? begun(given)
        if (refusalOf(given, before, event) !== null) expect(way[at + 1]).toEqual(before)
        if (hasEnded(before)) expect(way[at + 1]).toEqual(before)
      }
    }),
    RUNS,
  )
})

test('an answer that is out changes in its marks at most', () => {
  const withoutMarks = (standing: Standing, ordinal: number) => {
    const answer = standing.questions[ordinal]?.answer ?? null
    return answer !== null && 'marks' in answer ? { ...answer, marks: null } : answer
  }
  fc.assert(
    fc.property(rules, events, (given, all) => {
      const way = wayOf({ ...given, feedback: 'each' }, all)
      for (const [at, standing] of way.entries()) {
        for (const [ordinal, { revealed }] of standing.questions.entries()) {
          if (revealed) expect(withoutMarks(way[at + 1] ?? standing, ordinal)).toEqual(withoutMarks(standing, ordinal))
        }
      }
    }),
    RUNS,
  )
})

test('what happens to two questions at one moment comes to the same in either order', () => {
  fc.assert(
    fc.property(rules, events, events, fc.nat(600_000), (given, all, more, elapsedMs) => {
      const kinds = new Set(['answered', 'changed', 'cleared', 'flagged', 'unflagged'])
      const [a, b] = more.map(({ body }) => ({ elapsedMs, body })).filter(({ body }) => kinds.has(body.kind))
      if (a === undefined || b === undefined || !('ordinal' in a.body) || !('ordinal' in b.body)) return
      fc.pre(a.body.ordinal !== b.body.ordinal)
      const standing = fold(given, all)
      expect(after(given, after(given, standing, a), b)).toEqual(after(given, after(given, standing, b), a))
    }),
    RUNS,
  )
})

test('a rest point of the clock is where the next event finds it', () => {
  fc.assert(
    fc.property(rules, events, fc.nat(600_000), (given, all, elapsedMs) => {
      const standing = fold(given, all)
      const reached = clockAt(given, standing, elapsedMs)
      const flag = { elapsedMs, body: { kind: 'flagged', ordinal: 0 } } as const
      if (refusalOf(given, standing, flag) !== null) return
      expect(after(given, reached, flag)).toEqual(after(given, standing, flag))
    }),
    RUNS,
  )
})
