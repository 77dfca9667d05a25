/** Beginning, resuming, pausing and leaving an attempt. */
import type { AttemptView, Moved } from '../../../../db/api/quiz.ts'
import type { AttemptId } from '../../../../db/domain/ids.ts'
import { api, connection } from '../../../api/client.ts'
import { toAppError } from '../../../api/errors.ts'
import { takeOver } from '../../../state/begun.ts'
import { announce, report } from '../../../state/ui.ts'
import { storeAll } from './answers.ts'
import { inOrder } from './in-order.ts'
import { openMarking } from './marking.ts'
import { clock, NOTHING_RUNS, showElapsed, useRunning, type Pause, type RunningState } from './state.ts'
import { text } from './text.ts'
import { timeOf } from './time.ts'

const { getState: get, setState: set } = useRunning

let departing: ReturnType<typeof setTimeout> | undefined
/** The end of the one pause of exam mode; it comes wherever the learner is. */
let ending: ReturnType<typeof setTimeout> | undefined

/** Puts an attempt on screen that has just been started: its clock runs. */
export function begin(moved: Moved): void {
  put(moved, 'asking')
  clock.start(moved.attempt.elapsedMs)
  showElapsed()
}

/** What the address asks for: the attempt that was begun for it, else the one the collection has, paused. */
export async function attend(id: AttemptId): Promise<void> {
  clearTimeout(departing)
  const { attempt, phase, pause: taken } = get()
  if (attempt?.attempt === id && phase === 'asking' && clock.runs) return
  if (attempt?.attempt === id && phase === 'paused' && taken?.why === 'chosen') return
  const begun = takeOver(id)
  if (begun !== null) return begin(begun)
  const { drafts, session } = get()
  set({ ...NOTHING_RUNS, drafts, session: session + 1, phase: 'opening' })
  try {
    const moved = await api.quiz.open({ attempt: id })
    if (get().session !== session + 1) return
    put(moved, phaseOf(moved.attempt))
    clock.stop(moved.attempt.elapsedMs)
    showElapsed()
    if (get().phase === 'paused') set({ pause: pauseFor('left') })
    if (get().phase === 'marking') await openMarking()
  } catch (error) {
    if (get().session === session + 1) set({ phase: 'failed', failure: toAppError(error) })
  }
}

/** Stops the clock and hides the question. In exam mode there is one pause. */
export async function pause(): Promise<void> {
  const { attempt, phase } = get()
  if (attempt === null || phase !== 'asking' || attempt.pauseLeftMs === 0) return
  clock.stop()
  set({ phase: 'paused', pause: pauseFor('chosen') })
  if (attempt.pauseLeftMs !== null) ending = setTimeout(endPause, attempt.pauseLeftMs)
  announce(text.paused)
  await storeAll()
  try {
    took(await inOrder(() => api.quiz.pause({ attempt: attempt.attempt, elapsedMs: clock.read() })))
  } catch (error) {
    report(error)
  }
}

function endPause(): void {
  if (get().pause?.why !== 'chosen') return
  announce(text.pauseOver)
  void resume()
}

/** Lets the clock run on. */
export async function resume(): Promise<void> {
  clearTimeout(ending)
  const { attempt, phase, pause: taken } = get()
  if (attempt === null || phase !== 'paused' || taken === null) return
  const pausedMs = taken.why === 'chosen' ? Math.round(performance.now() - taken.sinceMs) : 0
  try {
    const moved = await inOrder(() => api.quiz.resume({ attempt: attempt.attempt, pausedMs }))
    if (get().attempt?.attempt !== moved.attempt.attempt || get().phase !== 'paused') return
    set({ ...moved, phase: 'asking', pause: null })
    clock.start(moved.attempt.elapsedMs)
    showElapsed()
    const { leftMs } = timeOf(moved.attempt, clock.read(), false)
    announce(text.resumed(text.spoken(leftMs, clock.read())))
  } catch (error) {
    report(error)
  }
}

/** The machine slept: the clock goes back to where it was, and waits. It takes nothing from the one pause. */
export function woke(elapsedMs: number): void {
  if (get().phase !== 'asking') return
  clock.stop(elapsedMs)
  showElapsed()
  set({ phase: 'paused', pause: pauseFor('slept') })
  keepClock()
}

/** Leaves the attempt as it is, to be resumed. Returns whether everything is stored. */
export async function leave(): Promise<boolean> {
  if (get().phase !== 'asking') return true
  const kept = await storeAll()
  if (kept) keepClock()
  return kept
}

/**
 * The screen went away: unless it is back at once, the clock waits until somebody comes. An exam takes its one pause, and
 * runs on once that is used.
 */
export function depart(): void {
  departing = setTimeout(suspend)
}

function suspend(): void {
  const { attempt, phase } = get()
  if (phase !== 'asking') return
  if (attempt?.choice.pauses === 'exam') {
    if (attempt.pauseLeftMs !== 0) return void pause()
  } else {
    clock.stop()
    set({ phase: 'paused', pause: pauseFor('left') })
  }
  void storeAll().then(keepClock)
}

/** Keeps the clock in the collection, so that a crash loses seconds at most. */
export function keepClock(): void {
  const { attempt } = get()
  if (attempt === null) return
  const place = { attempt: attempt.attempt, elapsedMs: clock.read() }
  // Seconds of a clock are nothing to trouble anyone with: a lost line is said elsewhere, and the next tick tries again.
  inOrder(() => api.quiz.tick(place)).catch(() => undefined)
}

/** How the attempt stands by what the collection says. */
export function took(attempt: AttemptView): void {
  if (get().attempt?.attempt === attempt.attempt) set({ attempt })
}

/** What is not stored is tried again as soon as there is a line. Returns how to stop. */
export function storeWhenBack(): () => void {
  return connection.state.subscribe(({ online }, before) => {
    if (online && !before.online && get().unstored !== null) void storeAll()
  })
}

function put(moved: Moved, phase: RunningState['phase']): void {
  clearTimeout(ending)
  const { drafts, session } = get()
  set({ ...NOTHING_RUNS, drafts, session: session + 1, ...moved, phase })
}

function phaseOf({ state }: AttemptView): RunningState['phase'] {
  if (state === 'finished' || state === 'abandoned') return 'over'
  return state === 'marking' ? 'marking' : 'paused'
}

function pauseFor(why: Pause['why']): Pause {
  return { why, sinceMs: performance.now() }
}
