import { type CardState, newCard } from '../../../../db/domain/card.ts'
import type { Button } from '../../../../db/domain/grade.ts'
import { apply } from '../../../../db/domain/scheduler/apply.ts'
import { type AnswerSetting, answeredBody } from '../../../../db/domain/scheduler/preview.ts'
import { type StudyDay, addDays, studyDayOf } from '../../../../db/domain/time.ts'

/** A study day for tests that do not care which: 2026-11-21. */
export const DAY = studyDayOf(20_778)
export const PRESET = { longestInterval: 36_500, leechThreshold: 6, drill: 'below-good' } as const

/** The event of pressing a button now, as the product makes it. */
export function pressed(state: CardState, button: Button, day: StudyDay, more: Partial<AnswerSetting> = {}) {
  return answeredBody(state, { day, scale: 'six', preset: PRESET, ...more }, { button, thinkMs: 900, readMs: 300 })
}

/** The card after pressing a button; `q0`…`q5`, or the drill's two while it is in the drill. */
export function press(state: CardState, button: Button, day: StudyDay, more: Partial<AnswerSetting> = {}): CardState {
  return apply(state, pressed(state, button, day, more), day)
}

/** A card with n passes of q 4, each on its day, the last of them on `day`. */
export function passed(n: number, day: StudyDay = DAY): CardState {
  const intervals = [1, 6, 15, 38, 95].slice(0, Math.max(0, n - 1))
  let on = addDays(day, -intervals.reduce((sum, days) => sum + days, 0))
  let state = newCard(0)
  for (let pass = 1; pass <= n; pass += 1) {
    state = press(state, 'q4', on)
    on = addDays(on, intervals[pass - 1] ?? 0)
  }
  return state
}

/** The dates of a card that must have been seen. */
export function datesOf(state: CardState) {
  if (state.schedule.kind === 'new') throw new Error('the card is new')
  return state.schedule
}
