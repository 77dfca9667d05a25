import type { Tools } from '../question-type.ts'
import { awaitsMarks, isBlank, scoreOf, selfScored, type Item } from '../types/index.ts'
import type { QuestionStanding, Standing } from './standing.ts'

/** What one question of an ended attempt came to. */
export interface Outcome {
  readonly ordinal: number
  /** Marks from 0 to 1; null: it counts in no score (marks left out, or never reached before the attempt was abandoned). */
  readonly points: number | null
  readonly blank: boolean
  /** Full marks. */
  readonly hit: boolean
  /** Wrong enough to bring its cards forward: below full marks, below half where the learner marks. */
  readonly wrong: boolean
  /** Call numbers of the cards that repair what was chosen. */
  readonly repairs: readonly string[]
}

/** Sums of parts are off by this much in doubles. */
const ROUNDING = 1e-9
/** Where the learner marks, an answer below this is wrong. */
const SELF_SCORED_WRONG = 0.5

/** Whether marks are full. */
export function isHit(points: number): boolean {
  return points >= 1 - ROUNDING
}

/** The outcome of every question of an attempt that has ended. `toolsOf` gives the chance of each question. */
export function outcomesOf(
  items: readonly Item[],
  standing: Standing,
  toolsOf: (ordinal: number) => Tools,
): readonly Outcome[] {
  return items.map((item, ordinal) => {
    const question = standing.questions[ordinal]
    return outcomeOf(item, ordinal, question?.answer ?? null, standing.phase, toolsOf(ordinal))
  })
}

/** What one answer comes to while its attempt is in this phase. */
export function outcomeOf(
  item: Item,
  ordinal: number,
  answer: QuestionStanding['answer'],
  phase: Standing['phase'],
  tools: Tools,
): Outcome {
  const uncounted = { ordinal, points: null, hit: false, wrong: false, repairs: [] }
  if (answer === null || isBlank(answer)) {
    // What was never reached is no answer; what was left open at the end is a miss.
    if (phase === 'abandoned') return { ...uncounted, blank: true }
    return { ...uncounted, points: 0, blank: true, wrong: true }
  }
  if (awaitsMarks(answer)) return { ...uncounted, blank: false }
  const { points, repairs } = scoreOf(item, answer, tools)
  const hit = isHit(points)
  const wrong = selfScored(item.type) ? points < SELF_SCORED_WRONG - ROUNDING : !hit
  return { ordinal, points, blank: false, hit, wrong, repairs }
}
