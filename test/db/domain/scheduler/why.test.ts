import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newCard, type CardState } from '../../../../db/domain/card.ts'
import type { CardEventBody } from '../../../../db/domain/event.ts'
import type { Button } from '../../../../db/domain/grade.ts'
import { apply } from '../../../../db/domain/scheduler/apply.ts'
import { gradesNow } from '../../../../db/domain/scheduler/grades-now.ts'
import { whyOf, type Happened, type Step, type Why } from '../../../../db/domain/scheduler/why.ts'
import { addDays, type StudyDay } from '../../../../db/domain/time.ts'
import { CardLife } from './card-life.ts'
import { DAY, passed, PRESET, pressed } from './cards.ts'
import { moves } from './moves.ts'

/** A card and what happened to it, each on a day after the first. */
function after(...events: readonly (readonly [happened: Button | CardEventBody, days: number])[]): Why {
  return whyOf(...lived(newCard(0), events))
}

function lived(
  from: CardState,
  events: readonly (readonly [happened: Button | CardEventBody, days: number])[],
): [CardState, readonly Happened[]] {
  let state = from
  const told: Happened[] = []
  for (const [happened, days] of events) {
    const day = addDays(DAY, days)
    const body = typeof happened === 'string' ? pressed(state, happened, day) : happened
    const next = apply(state, body, day)
    told.unshift({ body, day, before: state, after: next })
    state = next
  }
  return [state, told]
}

const on = (days: number): StudyDay => addDays(DAY, days)

describe('the reason of an interval', () => {
  test('a first pass gives a day, a second six', () => {
    expect(after(['q4', 0]).reason).toMatchObject({ kind: 'answered', step: { kind: 'first', of: 'new' }, day: DAY })
    expect(after(['q4', 0], ['q4', 1]).reason).toMatchObject({ step: { kind: 'second' }, day: on(1) })
  })

  test('from the third on it is the last interval times the ease that the answer gave', () => {
    const { interval, reason } = after(['q4', 0], ['q4', 1], ['q3', 7])
    expect(interval).toBe(15)
    expect(reason).toMatchObject({
      step: { kind: 'grown', from: 6, ease: 236 },
      ease: { before: 250, after: 236 },
      capped: null,
    })
  })

  test('a failure begins again with a day, and so does the pass after it', () => {
    expect(after(['q4', 0], ['q4', 1], ['q1', 7]).reason).toMatchObject({ step: { kind: 'failed' }, button: 'q1' })
    const again = after(['q4', 0], ['q4', 1], ['q1', 7], ['got-it', 7], ['q4', 8])
    expect(again.reason).toMatchObject({ step: { kind: 'first', of: 'missed' } })
  })

  test('the longest interval is named only where it decided', () => {
    const [state, told] = lived(newCard(0), [
      ['q4', 0],
      ['q4', 1],
    ])
    const day = on(7)
    const body = pressed(state, 'q4', day, { preset: { ...PRESET, longestInterval: 10 } })
    const next = apply(state, body, day)
    const why = whyOf(next, [{ body, day, before: state, after: next }, ...told])
    expect(why).toMatchObject({ interval: 10, reason: { step: { kind: 'grown', from: 6, ease: 250 }, capped: 10 } })
    expect(after(['q4', 0], ['q4', 1]).reason).toMatchObject({ capped: null })
  })

  test('an early pass is told, and the reason is still that of the answer before it', () => {
    const why = after(['q4', 0], ['q4', 1], ['q4', 4])
    expect(why).toMatchObject({ interval: 6, reason: { step: { kind: 'second' }, day: on(1) } })
    expect(why.since).toEqual([{ kind: 'early', day: on(4) }])
  })

  test('a card brought forward says from which day and why, until that is over', () => {
    const forwarded: CardEventBody = { kind: 'forwarded', why: 'quiz-miss', days: [2] }
    const why = after(['q4', 0], ['q4', 1], [forwarded, 2])
    expect(why.since).toEqual([{ kind: 'forwarded', day: on(2), why: 'quiz-miss', from: on(7), to: on(4) }])
    expect(after(['q4', 0], ['q4', 1], [forwarded, 2], ['q4', 4]).since).toEqual([{ kind: 'early', day: on(4) }])
  })

  test('what came with a deck says so, until it is answered', () => {
    const came: CardEventBody = { kind: 'state_imported', state: passed(3) }
    expect(after([came, 0]).reason).toEqual({ kind: 'imported', day: DAY })
    expect(after([came, 0], ['q4', 20]).reason).toMatchObject({ step: { kind: 'grown', from: 15 } })
  })

  test('after a reset it is new again, and the pass that follows tells of the reset', () => {
    expect(after(['q4', 0], [{ kind: 'reset' }, 3]).reason).toEqual({ kind: 'unanswered', reset: on(3) })
    expect(after(['q4', 0], [{ kind: 'reset' }, 3], ['q4', 4]).reason).toMatchObject({
      step: { kind: 'first', of: 'new' },
      reset: on(3),
    })
    expect(after(['q4', 0], [{ kind: 'reset' }, 3], ['q4', 4], ['q4', 5]).reason).toMatchObject({ reset: null })
  })

  test('a day or an ease set by hand is told beside it', () => {
    const why = after(['q4', 0], [{ kind: 'ease_set', ease: 200 }, 1], [{ kind: 'due_set', due: on(9) }, 1])
    expect(why.since).toEqual([
      { kind: 'due-set', day: on(1), to: on(9) },
      { kind: 'ease-set', day: on(1), ease: 200 },
    ])
  })

  test('a card nobody answered has none, and one that was known is known', () => {
    expect(after().reason).toEqual({ kind: 'unanswered', reset: null })
    expect(after([{ kind: 'known_set', known: true }, 0]).reason).toEqual({ kind: 'known' })
  })
})

describe('over random histories of every kind of event', () => {
  test('the numbers that are said give exactly the interval that is stored', () => {
    fc.assert(
      fc.property(moves, all => {
        const life = CardLife.of(all)
        const { interval, reason } = whyOf(life.state, standing(life))
        expect(interval).toBe(life.state.interval)
        if (reason.kind !== 'answered') return
        const given = daysBy(reason.step)
        expect(Math.min(given, reason.capped ?? given)).toBe(life.state.interval)
      }),
      { numRuns: 2000 },
    )
  })

  test('what was set aside, flagged or rewritten since changes no reason', () => {
    fc.assert(
      fc.property(moves, all => {
        const life = CardLife.of(all)
        const before = whyOf(life.state, standing(life))
        for (const kind of ['suspended', 'rewritten', 'unsuspended', 'unburied'] as const) life.happen({ kind })
        expect(whyOf(life.state, standing(life))).toEqual(before)
      }),
      { numRuns: 300 },
    )
  })

  test('the numbers behind a button give the interval that pressing it stores', () => {
    fc.assert(
      fc.property(moves, all => {
        const { state, day } = CardLife.of(all)
        for (const { button, does } of gradesNow(state, { day, scale: 'six', preset: PRESET })) {
          const next = apply(state, pressed(state, button, day), day)
          if (does === null) expect([next.interval, next.ease]).toEqual([state.interval, state.ease])
          else {
            expect(Math.min(daysBy(does.step), PRESET.longestInterval)).toBe(next.interval)
            expect(Math.max(130, does.ease.before + (does.ease.change ?? 0))).toBe(next.ease)
          }
        }
      }),
      { numRuns: 500 },
    )
  })
})

/** What a step comes to, reckoned as a reader would: rounded up in whole numbers. */
function daysBy(step: Step): number {
  if (step.kind === 'second') return 6
  if (step.kind !== 'grown') return 1
  const hundredths = BigInt(step.from) * BigInt(step.ease)
  return Number((hundredths + 99n) / 100n)
}

/** What counts of a life, newest first, with the states between. */
function standing(life: CardLife): readonly Happened[] {
  const told: Happened[] = []
  let state: CardState = newCard(life.firstPosition)
  for (const { body, studyDay: day } of life.standing()) {
    const next = apply(state, body, day)
    told.unshift({ body, day, before: state, after: next })
    state = next
  }
  return told
}
