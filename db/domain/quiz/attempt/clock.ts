import type { AttemptRules, Standing } from './standing.ts'

/** Exam mode allows one pause of so many milliseconds; the clock runs on after them. */
export const LONGEST_PAUSE_MS = 5 * 60_000
/** How late an answer may reach the collection and still be in time. */
export const GRACE_MS = 5_000

/** The limit with what was added to it; null when there is none. */
export function limitOf({ limitMs }: AttemptRules, { addedMs }: Pick<Standing, 'addedMs'>): number | null {
  return limitMs === null ? null : limitMs + addedMs
}

/** Whether the clock stands at its end, and the learner has not gone on without one. */
export function timeIsUp(rules: AttemptRules, standing: Standing): boolean {
  const limit = limitOf(rules, standing)
  return limit !== null && !standing.overtime && standing.elapsedMs >= limit
}

/** Whether an answer at this moment comes too late to count. */
export function isTooLate(rules: AttemptRules, standing: Standing, elapsedMs: number): boolean {
  const limit = limitOf(rules, standing)
  return limit !== null && !standing.overtime && elapsedMs > limit + GRACE_MS
}

/** What is left of the one pause of exam mode in milliseconds; null: pauses are unlimited. */
export function pauseLeft({ pauses }: AttemptRules, standing: Standing): number | null {
  if (pauses === 'practice') return null
  const unused = standing.pauses === 0 || (standing.pauses === 1 && standing.phase === 'paused')
  return unused ? LONGEST_PAUSE_MS : 0
}

/**
 * The standing with the clock at `elapsedMs`, which is charged to the question on screen. The clock never runs back,
 * stands still unless the attempt is running, and stops where time is up.
 */
export function clockAt(rules: AttemptRules, standing: Standing, elapsedMs: number): Standing {
  if (standing.phase !== 'running') return standing
  const now = Math.max(standing.elapsedMs, Math.min(elapsedMs, endOf(rules, standing)))
  const spent = now - standing.elapsedMs
  if (spent === 0) return standing
  const questions = standing.questions.map((question, ordinal) =>
    ordinal === standing.at ? { ...question, spentMs: question.spentMs + spent } : question,
  )
  return { ...standing, elapsedMs: now, questions }
}

/** The standing after a pause of so many milliseconds. What exceeds the one pause of exam mode has run off the clock. */
export function afterPause(rules: AttemptRules, standing: Standing, pausedMs: number): Standing {
  const excess = rules.pauses === 'exam' ? Math.max(0, pausedMs - LONGEST_PAUSE_MS) : 0
  const elapsedMs = Math.max(standing.elapsedMs, Math.min(standing.elapsedMs + excess, endOf(rules, standing)))
  return { ...standing, phase: 'running', elapsedMs, pausedMs: standing.pausedMs + pausedMs }
}

function endOf(rules: AttemptRules, standing: Standing): number {
  const limit = limitOf(rules, standing)
  return limit === null || standing.overtime ? Infinity : limit + GRACE_MS
}
