/** What the clock of an attempt says: pure, so that time can be given. */
import type { AttemptView, Cell } from '../../../../db/api/quiz.ts'
import type { RingState } from '../../../ui/ring-state.ts'

/** What the clock is reckoned from. */
export type Timed = Pick<AttemptView, 'cells' | 'at' | 'choice' | 'elapsedMs' | 'limitMs' | 'overtime'>

export interface Time {
  readonly state: RingState
  /** Null: nothing runs out. */
  readonly leftMs: number | null
  /** What is left of the whole, 0 to 1; 1 where nothing runs out. */
  readonly share: number
  /** Time left beyond what the open questions take at their pace; below 0 there is too little. */
  readonly aheadMs: number
}

const LAST_MS = 60_000
/** So much too late is not called late. */
const SLACK_MS = 10_000
/** No tick for so long means that the machine slept; a page out of sight is woken once a minute at least. */
const ASLEEP_MS = { inSight: 10_000, hidden: 90_000 } as const

/** How the clock stands when the attempt has run for `elapsedMs`. */
export function timeOf(attempt: Timed, elapsedMs: number, paused: boolean): Time {
  const { limitMs, overtime } = attempt
  if (limitMs === null || overtime) {
    return { state: paused ? 'paused' : 'untimed', leftMs: null, share: 1, aheadMs: 0 }
  }
  const leftMs = Math.max(0, limitMs - elapsedMs)
  const aheadMs = leftMs - neededMs(attempt, elapsedMs)
  return { state: paused ? 'paused' : stateOf(leftMs, aheadMs), leftMs, share: leftMs / limitMs, aheadMs }
}

/** The pace of one question in milliseconds: a guide, nothing happens at its end. */
export function paceOf(cell: Pick<Cell, 'seconds'>, { choice }: Pick<Timed, 'choice'>): number {
  return cell.seconds * 1000 * (choice.time ?? 1)
}

/** Milliseconds on the question on screen. What its cell says is as old as the attempt's `elapsedMs`. */
export function spentOn({ cells, at, elapsedMs: then }: Timed, elapsedMs: number): number {
  return (cells[at]?.spentMs ?? 0) + Math.max(0, elapsedMs - then)
}

/** A moment at which time is announced. */
export type Moment = 'half' | 'five' | 'one' | 'ten'

const MOMENTS: readonly (readonly [Moment, number])[] = [
  ['ten', 10_000],
  ['one', 60_000],
  ['five', 300_000],
]

/** The moment that lies between two readings of the time left, the latest where several do; null for none. */
export function momentBetween(limitMs: number, beforeMs: number, afterMs: number): Moment | null {
  const half = limitMs / 2
  const moments = [...MOMENTS, ['half', half] as const]
    .filter(([moment, ms]) => moment === 'half' || ms !== half)
    .toSorted(([, one], [, other]) => one - other)
  return moments.find(([, ms]) => beforeMs > ms && ms >= afterMs)?.[0] ?? null
}

/** Whether the machine slept between two ticks. */
export function hasSlept(gapMs: number, hidden: boolean): boolean {
  return gapMs > (hidden ? ASLEEP_MS.hidden : ASLEEP_MS.inSight)
}

function stateOf(leftMs: number, aheadMs: number): RingState {
  if (leftMs <= LAST_MS) return 'last'
  return aheadMs < -SLACK_MS ? 'behind' : 'pace'
}

/** What the open questions take at their pace, less what the one on screen has had already. */
function neededMs(attempt: Timed, elapsedMs: number): number {
  return attempt.cells
    .filter(({ answered, revealed }) => !answered && !revealed)
    .reduce((sum, cell) => {
      const spent = cell.ordinal === attempt.at ? spentOn(attempt, elapsedMs) : 0
      return sum + Math.max(0, paceOf(cell, attempt) - spent)
    }, 0)
}
