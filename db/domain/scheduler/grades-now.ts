import type { CardState } from '../card.ts'
import type { AnswerMode } from '../event.ts'
import { isPass } from '../grade.ts'
import { apply } from './apply.ts'
import { answeredBody, preview, type AnswerSetting, type GradePreview } from './preview.ts'
import { EASE_CHANGE } from './sm2.ts'
import { stepOf, type Step } from './why.ts'

/** A button offered now, with the numbers behind its label. */
export interface GradeNow extends GradePreview {
  readonly mode: AnswerMode
  /** What it would do to the schedule; null: nothing. */
  readonly does: {
    readonly step: Step
    readonly interval: number
    /** In hundredths; `change` is that of the formula, null where a failure leaves the ease alone. */
    readonly ease: { readonly before: number; readonly change: number | null; readonly after: number }
  } | null
}

/** What each button offered now would do, worst grade first, and why. */
export function gradesNow(state: CardState, setting: AnswerSetting): readonly GradeNow[] {
  return preview(state, setting).map(grade => {
    const body = answeredBody(state, setting, { button: grade.button, thinkMs: 0, readMs: 0 })
    const { mode, q } = body
    const moves = mode === 'review' || (mode === 'early' && !isPass(q))
    if (!moves) return { ...grade, mode, does: null }
    const after = apply(state, body, setting.day)
    const change = isPass(q) ? EASE_CHANGE[q] : null
    const ease = { before: state.ease, change, after: after.ease }
    return { ...grade, mode, does: { step: stepOf(state, after, q), interval: after.interval, ease } }
  })
}
