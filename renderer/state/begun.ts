/** An attempt that was just started, on its way from where that was done to the screen that runs it. */
import type { Moved } from '../../db/api/quiz.ts'
import type { AttemptId } from '../../db/domain/ids.ts'

let begun: Moved | null = null

/** Lets the screen that is gone to next run it at once, as it does not for an attempt that was left. */
export function handOver(moved: Moved): void {
  begun = moved
}

/** The attempt that was handed over, once; null when it was none or another one. */
export function takeOver(attempt: AttemptId): Moved | null {
  const moved = begun
  begun = null
  return moved?.attempt.attempt === attempt ? moved : null
}
