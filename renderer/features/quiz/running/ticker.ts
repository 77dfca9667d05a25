/** The heartbeat of a running attempt: what is drawn, announced and kept as time goes by. */
import { announce } from '../../../state/ui.ts'
import { storeAll } from './answers.ts'
import { timeUp } from './moves.ts'
import { keepClock, woke } from './session.ts'
import { clock, showElapsed, useElapsed, useRunning } from './state.ts'
import { text } from './text.ts'
import { hasSlept, momentBetween, timeOf, type Moment } from './time.ts'

const BEAT_MS = 250
/** A crash loses this much of the clock at most. */
const KEEP_MS = 10_000

/** Beats for as long as the screen is there. `urgently` says what may not wait. Returns how to stop. */
export function beat(urgently: (words: string) => void): () => void {
  let before = { now: performance.now(), elapsedMs: clock.read() }
  let keptMs = clock.read()
  const tick = () => {
    const now = performance.now()
    const gap = now - before.now
    if (clock.runs && hasSlept(gap, document.hidden)) woke(before.elapsedMs)
    const elapsedMs = clock.read()
    if (clock.runs) {
      draw(elapsedMs)
      say(before.elapsedMs, elapsedMs, urgently)
      if (elapsedMs - keptMs >= KEEP_MS || elapsedMs < keptMs) {
        keptMs = elapsedMs
        keepClock()
      }
    }
    before = { now, elapsedMs }
  }
  const onVisibility = () => {
    tick()
    if (document.hidden) void storeAll()
    if (clock.runs) keepClock()
  }
  const timer = setInterval(tick, BEAT_MS)
  document.addEventListener('visibilitychange', onVisibility)
  return () => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', onVisibility)
  }
}

/** Once a second is enough for digits, and calm enough for everyone. */
function draw(elapsedMs: number): void {
  const shown = useElapsed.getState().elapsedMs
  if (Math.floor(shown / 1000) !== Math.floor(elapsedMs / 1000)) showElapsed()
}

function say(beforeMs: number, elapsedMs: number, urgently: (words: string) => void): void {
  const { attempt } = useRunning.getState()
  if (attempt === null) return
  const { leftMs } = timeOf(attempt, elapsedMs, false)
  if (leftMs === null || attempt.limitMs === null) return
  const moment = momentBetween(attempt.limitMs, attempt.limitMs - beforeMs, leftMs)
  if (moment !== null) tell(moment, leftMs, urgently)
  if (leftMs === 0) void timeUp(attempt.limitMs)
}

function tell(moment: Moment, leftMs: number, urgently: (words: string) => void): void {
  const words = text.moments[moment](leftMs)
  if (moment === 'ten') urgently(words)
  else announce(words)
}
