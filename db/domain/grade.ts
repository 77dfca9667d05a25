/** SM-2's quality of a response, 0 (blackout) to 5 (perfect). Below 3 is a failure. */
export type Quality = 0 | 1 | 2 | 3 | 4 | 5

/** What the learner pressed. `q0`…`q5` belong to six-grade mode, the last two to the drill. */
export type Button = 'again' | 'hard' | 'good' | 'easy' | 'q0' | 'q1' | 'q2' | 'q3' | 'q4' | 'q5' | 'not-yet' | 'got-it'

/** How many grades the learner is offered (Settings). */
export type GradeScale = 'two' | 'four' | 'six'

const SCALES: Record<GradeScale | 'drill', readonly Button[]> = {
  two: ['again', 'good'],
  four: ['again', 'hard', 'good', 'easy'],
  six: ['q0', 'q1', 'q2', 'q3', 'q4', 'q5'],
  drill: ['not-yet', 'got-it'],
}

const QUALITIES: Record<Button, Quality> = {
  again: 1,
  hard: 3,
  good: 4,
  easy: 5,
  q0: 0,
  q1: 1,
  q2: 2,
  q3: 3,
  q4: 4,
  q5: 5,
  'not-yet': 1,
  'got-it': 4,
}

/** The buttons of a scale, worst first; the order is the order of their keys (1, 2, …). */
export function buttonsOf(scale: GradeScale | 'drill'): readonly Button[] {
  return SCALES[scale]
}

/** The quality a button stands for: Again 1, Hard 3, Good 4, Easy 5; six grades stand for themselves. */
export function qualityOf(button: Button): Quality {
  return QUALITIES[button]
}

/** Whether SM-2 counts this as recalled (q ≥ 3). */
export function isPass(q: Quality): boolean {
  return q >= 3
}
