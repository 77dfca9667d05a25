import { awaitsMarks } from '../types/index.ts'
import { afterPause, clockAt } from './clock.ts'
import type { AttemptEvent, AttemptEventBody } from './event.ts'
import { refusalOf } from './refusal.ts'
import { begun, type AttemptRules, type QuestionStanding, type Standing } from './standing.ts'

/** An attempt after its events, in their order. One that cannot happen any more leaves it alone. */
export function fold(rules: AttemptRules, events: readonly AttemptEvent[]): Standing {
  return events.reduce((standing, event) => after(rules, standing, event), begun(rules))
}

/** An attempt after one more event: the same step that answers and that replays. */
export function after(rules: AttemptRules, standing: Standing, event: AttemptEvent): Standing {
  if (refusalOf(rules, standing, event) !== null) return standing
  return step(rules, clockAt(rules, standing, event.elapsedMs), event.body)
}

function step(rules: AttemptRules, standing: Standing, body: AttemptEventBody): Standing {
  switch (body.kind) {
    case 'shown':
      return { ...standing, at: body.ordinal }
    case 'answered':
    case 'changed':
      return withQuestion(standing, body.ordinal, { answer: body.answer, confidence: body.confidence })
    case 'cleared':
      return withQuestion(standing, body.ordinal, { answer: null, confidence: null })
    case 'flagged':
    case 'unflagged':
      return withQuestion(standing, body.ordinal, { flagged: body.kind === 'flagged' })
    case 'revealed':
      return withQuestion(standing, body.ordinal, { revealed: true })
    case 'marked':
      return whenMarked(withQuestion(standing, body.ordinal, { answer: body.answer }))
    case 'marks_skipped':
      return { ...standing, phase: 'finished', marksSkipped: true }
    case 'paused':
      return { ...standing, phase: 'paused', pauses: standing.pauses + 1 }
    case 'resumed':
      return standing.phase === 'paused' ? afterPause(rules, standing, body.pausedMs) : standing
    case 'time_added':
      return { ...standing, addedMs: standing.addedMs + body.ms }
    case 'went_on':
      return { ...standing, overtime: true }
    case 'finished':
      return { ...standing, phase: standing.questions.some(isUnmarked) ? 'marking' : 'finished' }
    case 'abandoned':
      return { ...standing, phase: 'abandoned' }
  }
}

/** Whether a self-scored answer waits for the learner's marks. */
export function isUnmarked({ answer }: QuestionStanding): boolean {
  return answer !== null && awaitsMarks(answer)
}

function whenMarked(standing: Standing): Standing {
  const isDone = standing.phase === 'marking' && !standing.questions.some(isUnmarked)
  return isDone ? { ...standing, phase: 'finished' } : standing
}

function withQuestion(standing: Standing, ordinal: number, change: Partial<QuestionStanding>): Standing {
  const questions = standing.questions.map((question, at) => (at === ordinal ? { ...question, ...change } : question))
  return { ...standing, questions }
}
