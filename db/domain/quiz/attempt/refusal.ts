import { isTooLate, pauseLeft, timeIsUp } from './clock.ts'
import type { AttemptEvent, AttemptEventBody } from './event.ts'
import type { AttemptRules, Phase, Standing } from './standing.ts'

type Kind = AttemptEventBody['kind']

/** What can happen in each phase. */
const POSSIBLE: Readonly<Record<Phase, ReadonlySet<Kind>>> = {
  running: new Set<Kind>([
    'shown',
    'answered',
    'changed',
    'cleared',
    'flagged',
    'unflagged',
    'revealed',
    'marked',
    'paused',
    'resumed',
    'time_added',
    'went_on',
    'finished',
    'abandoned',
  ]),
  paused: new Set<Kind>(['resumed', 'finished', 'abandoned']),
  marking: new Set<Kind>(['marked', 'marks_skipped']),
  finished: new Set(),
  abandoned: new Set(),
}

/** Why an event cannot happen to an attempt that stands like this, as a short key; null when it can. */
export function refusalOf(rules: AttemptRules, standing: Standing, event: AttemptEvent): string | null {
  const { body } = event
  if (!POSSIBLE[standing.phase].has(body.kind)) return `the attempt is ${standing.phase}`
  if ('ordinal' in body && standing.questions[body.ordinal] === undefined) return 'there is no such question'
  switch (body.kind) {
    case 'answered':
    case 'changed':
    case 'cleared':
      return answerRefusal(rules, standing, body.ordinal, event.elapsedMs)
    case 'revealed':
      return rules.feedback === 'each' ? null : 'answers come out at the end'
    case 'marked':
      return markRefusal(standing, body.ordinal)
    case 'paused':
      return pauseLeft(rules, standing) === 0 ? 'the one pause is over' : null
    case 'time_added':
      return rules.limitMs === null || standing.overtime ? 'there is no limit' : null
    case 'went_on':
      return timeIsUp(rules, standing) || isAtEnd(rules, standing, event.elapsedMs) ? null : 'time is not up'
    case 'shown':
    case 'flagged':
    case 'unflagged':
    case 'marks_skipped':
    case 'resumed':
    case 'finished':
    case 'abandoned':
      return null
  }
}

function answerRefusal(rules: AttemptRules, standing: Standing, ordinal: number, elapsedMs: number): string | null {
  if (standing.questions[ordinal]?.revealed === true) return 'its answer is out'
  return isTooLate(rules, standing, elapsedMs) ? 'time is up' : null
}

function markRefusal(standing: Standing, ordinal: number): string | null {
  const question = standing.questions[ordinal]
  if (!question?.answer || !('marks' in question.answer)) return 'there is no answer to mark'
  return standing.phase === 'marking' || question.revealed ? null : 'its answer is not out yet'
}

function isAtEnd(rules: AttemptRules, standing: Standing, elapsedMs: number): boolean {
  return timeIsUp(rules, { ...standing, elapsedMs: Math.max(standing.elapsedMs, elapsedMs) })
}
