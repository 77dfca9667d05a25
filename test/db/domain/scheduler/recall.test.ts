import { describe, expect, test } from 'vitest'
import type { AnswerMode, DrillRule } from '../../../../db/domain/event.ts'
import type { Quality } from '../../../../db/domain/grade.ts'
import type { CardId } from '../../../../db/domain/ids.ts'
import { type CountedAnswer, recallAtK } from '../../../../db/domain/scheduler/recall.ts'

function said(
  card: string,
  mode: AnswerMode,
  q: Quality,
  seenBefore = true,
  drill: DrillRule = 'below-good',
): CountedAnswer {
  return { card: card as CardId, mode, q, seenBefore, drill }
}

describe('recall@k', () => {
  test('is the share of cards seen on an earlier day that passed at once', () => {
    const day = [said('a', 'review', 4), said('b', 'review', 3), said('c', 'early', 5), said('d', 'early', 2)]
    expect(recallAtK(day)).toMatchObject({ k: 4, hits: 3, score: 0.75 })
  })

  test('counts the first answer of a card and no later one', () => {
    const missedFirst = [said('a', 'review', 1), said('a', 'early', 5)]
    expect(recallAtK(missedFirst)).toMatchObject({ k: 1, hits: 0, score: 0 })
    expect(recallAtK(missedFirst.toReversed())).toMatchObject({ k: 1, hits: 1, score: 1 })
  })

  test('shows no score when no card had been seen before', () => {
    expect(recallAtK([])).toEqual({ k: 0, hits: 0, score: null, newMet: 0, learning: 0, toRepeat: 0 })
    expect(recallAtK([said('a', 'review', 4, false)])).toMatchObject({ k: 0, hits: 0, score: null })
  })

  test('counts first showings apart, and their first misses as learning', () => {
    const day = [
      said('new', 'review', 4, false),
      said('missed', 'review', 2, false),
      said('missed', 'drill', 4, false),
      said('missed', 'early', 5, false),
      said('old', 'review', 4),
    ]
    expect(recallAtK(day)).toMatchObject({ k: 1, hits: 1, newMet: 2, learning: 1 })
  })

  test('never counts drill or cram answers', () => {
    const day = [said('a', 'cram', 0), said('a', 'review', 1), said('a', 'drill', 4), said('b', 'cram', 4, false)]
    expect(recallAtK(day)).toMatchObject({ k: 1, hits: 0, newMet: 0 })
  })
})

describe('what is still to repeat today', () => {
  test('is every card below Good that was not got since', () => {
    const day = [said('a', 'review', 1), said('b', 'review', 3, false), said('c', 'early', 0), said('d', 'review', 4)]
    expect(recallAtK(day).toRepeat).toBe(3)
    expect(recallAtK([...day, said('a', 'drill', 1), said('b', 'drill', 4)]).toRepeat).toBe(2)
  })

  test('follows the rule that was in force for each answer', () => {
    expect(recallAtK([said('a', 'review', 3, true, 'missed'), said('b', 'review', 1, true, 'missed')]).toRepeat).toBe(1)
    expect(recallAtK([said('a', 'review', 0, true, 'off')]).toRepeat).toBe(0)
  })

  test('is not changed by cram, nor by a drill whose miss was undone', () => {
    expect(recallAtK([said('a', 'review', 1), said('a', 'cram', 5)]).toRepeat).toBe(1)
    expect(recallAtK([said('a', 'drill', 1)])).toMatchObject({ toRepeat: 0, k: 0 })
  })
})
