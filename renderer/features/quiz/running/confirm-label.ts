import { isBlank } from '../../../../db/domain/quiz/types/index.ts'
import { FACES } from '../types/index.ts'
import { draftOf, type RunningState } from './state.ts'
import { text } from './text.ts'

/** What Enter does now, in words. */
export function confirmLabel(state: RunningState): string {
  const { phase, attempt, question, toMark } = state
  if (phase === 'paused') return text.resume
  if (attempt === null || question === null) return text.confirm
  if (phase === 'marking') return question.ordinal === toMark.at(-1) ? text.lastMark : text.nextMark
  const last = question.ordinal === attempt.cells.length - 1
  if (question.out !== null) return last ? text.finishNow : text.goOn
  const draft = draftOf(state, attempt.attempt, question).answer ?? FACES[question.asked.type].untouched(question.asked)
  const blank = draft === null || isBlank(draft)
  if (attempt.choice.feedback === 'each') return blank ? text.showAnswer : text.confirmEach
  if (last) return blank ? text.finishNow : text.confirmLast
  return blank ? text.withoutAnswer : text.confirm
}
