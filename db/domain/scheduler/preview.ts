import type { CardState } from '../card.ts'
import { orInvalid } from '../errors.ts'
import type { AnswerMode, Answered } from '../event.ts'
import { type Button, type GradeScale, type Quality, buttonsOf, qualityOf } from '../grade.ts'
import type { PresetRules } from '../preset.ts'
import type { StudyDay } from '../time.ts'
import { apply, modeOf } from './apply.ts'
import { LONGEST_MS } from './check.ts'
import { outcomeLabel } from './label.ts'

/** A button and what it will do. */
export interface GradePreview {
  readonly button: Button
  readonly q: Quality
  /** `15 d`, `again today, then 1 d`, `back 12 Dec, unchanged`, … */
  readonly label: string
}

/** Where and how a card is being answered. */
export interface AnswerSetting {
  readonly day: StudyDay
  readonly scale: GradeScale
  readonly preset: Pick<PresetRules, 'longestInterval' | 'leechThreshold' | 'drill'>
  /** Studied outside the schedule: the answer moves nothing. */
  readonly cram?: boolean
}

/** What the learner did. Times in ms before and after the answer was shown; anything is taken, and capped. */
export interface GivenAnswer {
  readonly button: Button
  readonly thinkMs: number
  readonly readMs: number
}

/** What each button offered now would do, worst grade first, by the step that will answer. */
export function preview(state: CardState, setting: AnswerSetting): readonly GradePreview[] {
  return offered(modeNow(state, setting), setting.scale).map(button => {
    const body = answeredBody(state, setting, { button, thinkMs: 0, readMs: 0 })
    const after = apply(state, body, setting.day)
    return { button, q: body.q, label: outcomeLabel(after, body.mode, body.q, setting.day) }
  })
}

/** The event an answer makes, with all its step needs. Throws `bad-input` for a button that is not offered now. */
export function answeredBody(state: CardState, setting: AnswerSetting, given: GivenAnswer): Answered {
  const mode = modeNow(state, setting)
  const buttons = offered(mode, setting.scale)
  orInvalid(buttons.includes(given.button), 'button')
  return {
    kind: 'answered',
    mode,
    q: qualityOf(given.button),
    button: given.button,
    offered: buttons,
    firstShowing: state.schedule.kind === 'new',
    thinkMs: cappedMs(given.thinkMs),
    readMs: cappedMs(given.readMs),
    longestInterval: setting.preset.longestInterval,
    leechThreshold: setting.preset.leechThreshold,
    drill: setting.preset.drill,
  }
}

function modeNow(state: CardState, { cram, day }: AnswerSetting): AnswerMode {
  return cram ? 'cram' : modeOf(state, day)
}

function offered(mode: AnswerMode, scale: GradeScale): readonly Button[] {
  return buttonsOf(mode === 'drill' ? 'drill' : scale)
}

/** 0 for what is no time at all (negative, not a number); whole ms up to a minute otherwise. */
function cappedMs(ms: number): number {
  return ms > 0 ? Math.round(Math.min(ms, LONGEST_MS)) : 0
}
