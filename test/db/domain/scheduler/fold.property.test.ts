import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CardState, newCard } from '../../../../db/domain/card.ts'
import { apply } from '../../../../db/domain/scheduler/apply.ts'
import { effective, fold } from '../../../../db/domain/scheduler/fold.ts'
import { CardLife, named, undoneOf } from './card-life.ts'
import { moves } from './moves.ts'

describe('over random histories of every kind of event', () => {
  test('the fold of the log is the state on screen', () => {
    fc.assert(
      fc.property(moves, all => {
        const life = CardLife.of(all)
        expect(fold(life.events, life.firstPosition)).toEqual(life.state)
        expect(effective(life.events)).toEqual(life.standing())
      }),
      { numRuns: 2000 },
    )
  })

  test('every event carries the state of the log up to it', () => {
    fc.assert(
      fc.property(moves, all => {
        const { events, firstPosition } = CardLife.of(all)
        for (const [index, { after }] of events.entries()) {
          expect(fold(events.slice(0, index + 1), firstPosition)).toEqual(after)
        }
      }),
      { numRuns: 1000 },
    )
  })

  test('replaying only what stands gives the same state, event by event', () => {
    fc.assert(
      fc.property(moves, all => {
        const life = CardLife.of(all)
        let state: CardState = newCard(life.firstPosition)
        for (const { body, studyDay } of life.standing()) state = apply(state, body, studyDay)
        expect(state).toEqual(life.state)
      }),
      { numRuns: 2000 },
    )
  })

  test('the order in which the rows are read does not matter', () => {
    fc.assert(
      fc.property(moves, fc.infiniteStream(fc.nat()), (all, random) => {
        const { events, firstPosition, state } = CardLife.of(all)
        const shuffled = events
          .map(event => ({ event, key: random.next().value }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ event }) => event)
        expect(fold(shuffled, firstPosition)).toEqual(state)
      }),
      { numRuns: 1000 },
    )
  })

  test('two logs merged, or any events undone, still fold into a state', () => {
    fc.assert(
      fc.property(moves, moves, fc.array(fc.nat()), (one, other, picks) => {
        const ours = CardLife.of(one).events.map(event => named(event, event.seq, 'ours'))
        const theirs = CardLife.of(other).events.map(event => named(event, event.seq, 'theirs'))
        const all = [...ours, ...theirs]
        const undone = picks.flatMap((pick, index) => {
          const event = all[pick % Math.max(1, all.length)]
          return event ? [undoneOf(event, named(event, 1000 + index, 'ours'))] : []
        })
        const state = fold([...all, ...undone], 0)
        expect(state.ease).toBeGreaterThanOrEqual(130)
        expect(state.schedule.kind === 'seen' && state.known).toBe(false)
      }),
      { numRuns: 1000 },
    )
  })
})
