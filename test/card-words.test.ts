/** What the info of a card says of its numbers: a reader who reckons it through comes to what is stored. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LogLine, ReasonValue, WhyValue } from '../db/api/cards.ts'
import { newCard, type CardState } from '../db/domain/card.ts'
import { idOf, type DeviceId } from '../db/domain/ids.ts'
import { apply } from '../db/domain/scheduler/apply.ts'
import { gradesNow } from '../db/domain/scheduler/grades-now.ts'
import { whyOf, type Happened, type Reason } from '../db/domain/scheduler/why.ts'
import { equalWords, gradeWords } from '../renderer/features/card-info/grade-words.ts'
import { lineWords } from '../renderer/features/card-info/log-words.ts'
import { reasonWords, sinceWords, whyTitle } from '../renderer/features/card-info/why-words.ts'
import { CardLife } from './db/domain/scheduler/card-life.ts'
import { DAY, passed, PRESET } from './db/domain/scheduler/cards.ts'
import { moves } from './db/domain/scheduler/moves.ts'

const TIMES = /(\d+) days? × (\d+)\.(\d\d) = (\d+)(?:\.(\d+))?(?:, rounded up to (\d+))?/
const FORMULA =
  /(\d\.\d\d) \+ \(0\.1 − \(5 − (\d)\) × \(0\.08 \+ \(5 − (\d)\) × 0\.02\)\) = (\d\.\d\d)(?:, and never below (\d\.\d\d))?/
const ALWAYS = /(?:with|gives) (\d+) days?\b/
const CAPPED = /longest interval of its deck was (\d+) days?/

/** The interval that a sentence comes to. */
function intervalBy(words: string): number {
  const [, from, whole, part] = TIMES.exec(words) ?? []
  const days =
    from === undefined
      ? Number(ALWAYS.exec(words)?.[1])
      : Number((BigInt(from) * BigInt(`${whole}${part}`) + 99n) / 100n)
  return Math.min(days, Number(CAPPED.exec(words)?.[1] ?? days))
}

/** With a label for each day, as the collection tells it. */
function labelled(reason: Reason): ReasonValue {
  const named = JSON.parse(
    JSON.stringify(reason, (key, value: unknown) =>
      (key === 'day' || key === 'reset') && value !== null ? '3 Dec' : value,
    ),
  ) as ReasonValue
  return named
}

function standing(life: CardLife): readonly Happened[] {
  const told: Happened[] = []
  let state: CardState = newCard(life.firstPosition)
  for (const { body, studyDay: day } of life.standing()) {
    const after = apply(state, body, day)
    told.unshift({ body, day, before: state, after })
    state = after
  }
  return told
}

const WHY: WhyValue = {
  interval: 15,
  reason: {
    kind: 'answered',
    day: '3 Dec',
    button: 'good',
    step: { kind: 'grown', from: 6, ease: 250 },
    ease: { before: 250, after: 250 },
    capped: null,
    reset: null,
  },
  since: [],
}

describe('over random histories', () => {
  test('the sentence that says why gives the stored interval', () => {
    fc.assert(
      fc.property(moves, all => {
        const life = CardLife.of(all)
        const { interval, reason } = whyOf(life.state, standing(life))
        if (reason.kind !== 'answered') return
        const words = reasonWords({ interval, reason: labelled(reason), since: [] })
        expect(intervalBy(words)).toBe(life.state.interval)
      }),
      { numRuns: 1000 },
    )
  })

  test('what is said of each grade gives the interval and the ease that it would store', () => {
    fc.assert(
      fc.property(moves, all => {
        const { state, day } = CardLife.of(all)
        for (const grade of gradesNow(state, { day, scale: 'six', preset: PRESET })) {
          if (grade.does === null) continue
          const { gives, formula } = gradeWords(grade)
          const given = TIMES.test(gives) ? intervalBy(gives) : Number.parseInt(gives, 10)
          expect(Math.min(given, PRESET.longestInterval)).toBe(grade.does.interval)
          const [, before, q = '', again, after, least] = FORMULA.exec(formula ?? '') ?? []
          if (before === undefined) expect(grade.does.ease.change).toBeNull()
          else {
            const sum = Number(before) + (0.1 - (5 - Number(q)) * (0.08 + (5 - Number(again)) * 0.02))
            expect(sum).toBeCloseTo(Number(after), 9)
            expect(Number(least ?? after) * 100).toBeCloseTo(grade.does.ease.after, 6)
          }
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('why', () => {
  test('is asked and answered with the formula', () => {
    expect(whyTitle(WHY)).toBe('Why 15 days?')
    expect(reasonWords(WHY)).toBe('Good on 3 Dec left the ease at 2.50: 6 days × 2.50 = 15.')
  })

  test('names a rounding, a changed ease and the longest interval where they decided', () => {
    const reason = {
      ...WHY.reason,
      step: { kind: 'grown', from: 6, ease: 236 },
      ease: { before: 250, after: 236 },
      capped: 10,
    }
    expect(reasonWords({ ...WHY, reason: reason as ReasonValue })).toBe(
      'Good on 3 Dec lowered the ease from 2.50 to 2.36: 6 days × 2.36 = 14.16, rounded up to 15. ' +
        'The longest interval of its deck was 10 days, so it got no more.',
    )
  })

  test('tells what came of it since', () => {
    expect(sinceWords({ kind: 'early', day: '5 Dec' })).toBe(
      'The pass on 5 Dec left it unchanged because it was early.',
    )
    expect(sinceWords({ kind: 'forwarded', day: '5 Dec', why: 'quiz-miss', from: '12 Dec', to: '6 Dec' })).toBe(
      'Brought forward from 12 Dec to 6 Dec by a quiz miss.',
    )
  })
})

describe('equal grades', () => {
  const said = (state: CardState, day = DAY) => equalWords(gradesNow(state, { day, scale: 'four', preset: PRESET }))

  test('say why they are equal', () => {
    expect(said(newCard(0))).toMatch(/^Hard, Good and Easy give the same: the first pass is 1 day/)
    const rounded: CardState = { ...passed(2), interval: 1, n: 2 }
    expect(said({ ...rounded, schedule: { ...due(rounded) } })).toMatch(
      /^Hard, Good and Easy give the same: rounded up/,
    )
    expect(said(passed(3))).toMatch(/^Its day has not come/)
  })

  test('and where they differ nothing is said', () => {
    const grown = passed(4)
    expect(said({ ...grown, schedule: due(grown) })).toBeNull()
  })

  function due({ schedule }: CardState): CardState['schedule'] {
    if (schedule.kind === 'new') throw new Error('the card is new')
    return { ...schedule, lastDay: passedBefore, due: DAY, scheduledDue: DAY }
  }
  const passedBefore = (DAY - 38) as typeof DAY
})

test('a line of the log says mode, days planned and passed, and what became of interval and ease', () => {
  const line: LogLine = {
    kind: 'answered',
    seq: 1,
    device: idOf<DeviceId>('desk'),
    at: '3 Dec, 08:32',
    undone: false,
    mode: 'early',
    button: 'hard',
    first: false,
    thinkMs: 4_200,
    readMs: 12_000,
    days: { planned: 6, actual: 3 },
    interval: { before: 6, after: 6 },
    ease: { before: 250, after: 236 },
  }
  expect(lineWords(line)).toEqual({
    what: 'Hard early',
    rest: 'after 3 of 6 planned days; interval stays 6 days; ease 2.50 → 2.36; 4.2 s thinking, 12 s reading.',
  })
  expect(lineWords({ ...line, mode: 'drill', button: 'got-it' }).rest).toBe(
    'moved nothing; 4.2 s thinking, 12 s reading.',
  )
})
