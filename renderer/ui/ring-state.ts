/** How a clock stands: in time, later than planned, in its last minute, stopped for a while, or without an end. */
export type RingState = 'pace' | 'behind' | 'last' | 'paused' | 'untimed'

/** Length of a tick and of the gap after it, in hundredths of the circle. */
const TICK = 2
const TICK_GAP = 1.4
const PAUSED = '2 2'

/**
 * What a ring draws over its track, as an SVG dash list on a circle of length 100; `null` where it draws nothing.
 * A last minute is cut into ticks, a pause is dashed all round.
 */
export function ringDashes(state: RingState, left: number): string | null {
  if (state === 'paused') return PAUSED
  if (state === 'untimed' || left <= 0) return null
  return state === 'last' ? ticks(left * 100) : `${left * 100} 100`
}

function ticks(length: number): string {
  const whole = Math.ceil(length / (TICK + TICK_GAP))
  const marks = Array.from({ length: whole }, (_, index) => (index < whole - 1 ? [TICK, TICK_GAP] : [TICK, 100]))
  return marks.flat().join(' ')
}
