/** What the learner does in a running attempt besides answering. */
import type { Moved } from '../../../../db/api/quiz.ts'
import { isBlank } from '../../../../db/domain/quiz/types/index.ts'
import { api } from '../../../api/client.ts'
import { announce } from '../../../state/ui.ts'
import { FACES } from '../types/index.ts'
import { change, merge, storeAll } from './answers.ts'
import { keepMarks, openMarking } from './marking.ts'
import { said } from './said.ts'
import { took } from './session.ts'
import { clock, draftOf, showElapsed, useRunning } from './state.ts'
import { text } from './text.ts'
import { timeOf } from './time.ts'

const { getState: get, setState: set } = useRunning

/** Puts another question on screen; what is on it is stored first. */
export async function goTo(ordinal: number): Promise<void> {
  const { attempt, phase, moving } = get()
  if (attempt === null || phase !== 'asking' || moving || attempt.cells[ordinal] === undefined) return
  set({ moving: true, finishing: false })
  if ((await storeAll()) && (await keepMarks())) {
    await said(() => api.quiz.show({ attempt: attempt.attempt, ordinal, elapsedMs: clock.read() }), put)
  }
  set({ moving: false })
}

/** Enter: stores the answer, then brings it out or goes on; once it is out, goes on. */
export async function confirm(): Promise<void> {
  const { attempt, question, phase, moving } = get()
  if (attempt === null || question === null || phase !== 'asking' || moving) return
  if (question.out !== null) return advance()
  const draft = draftOf(get(), attempt.attempt, question)
  const untouched = draft.answer === null ? FACES[question.asked.type].untouched(question.asked) : null
  if (untouched !== null) change(untouched)
  if (attempt.choice.feedback === 'end') return advance()
  set({ moving: true })
  if (await storeAll()) {
    const place = { attempt: attempt.attempt, ordinal: question.ordinal, elapsedMs: clock.read() }
    await said(() => api.quiz.reveal(place), merge)
  }
  set({ moving: false })
}

/** The next question; after the last one the attempt is finished, and asks first where something is open. */
async function advance(): Promise<void> {
  const { attempt, question } = get()
  if (attempt === null || question === null) return
  const next = question.ordinal + 1
  if (next < attempt.cells.length) return goTo(next)
  return askToFinish()
}

/** Questions without an answer, and flagged ones, as they stand on screen. */
export function openQuestions(): { readonly blanks: readonly number[]; readonly flags: readonly number[] } {
  const { attempt, question } = get()
  if (attempt === null) return { blanks: [], flags: [] }
  const answer = question === null ? null : draftOf(get(), attempt.attempt, question).answer
  const isOpen = (ordinal: number, answered: boolean) =>
    ordinal === question?.ordinal ? answer === null || isBlank(answer) : !answered
  return {
    blanks: attempt.cells
      .filter(cell => !cell.revealed && isOpen(cell.ordinal, cell.answered))
      .map(cell => cell.ordinal),
    flags: attempt.cells.filter(({ flagged }) => flagged).map(({ ordinal }) => ordinal),
  }
}

/** Finishes; with blanks or flags it asks once. */
export async function askToFinish(): Promise<void> {
  if (get().phase !== 'asking') return
  const { blanks, flags } = openQuestions()
  if (blanks.length === 0 && flags.length === 0) return finish()
  set({ finishing: true })
}

/** Ends the attempt with what is stored; self-scored answers are marked next. */
export async function finish(): Promise<void> {
  const { attempt, phase } = get()
  if (attempt === null || (phase !== 'asking' && phase !== 'time-up')) return
  set({ finishing: false, moving: true })
  if ((await storeAll()) && (await keepMarks())) {
    await said(
      () => api.quiz.finish({ attempt: attempt.attempt, elapsedMs: clock.read() }),
      ended => {
        clock.stop()
        set({ attempt: ended, phase: ended.state === 'marking' ? 'marking' : 'over' })
      },
    )
  }
  set({ moving: false })
  if (get().phase === 'marking') await openMarking()
}

/** After time was up: goes on without a limit. */
export async function goOnUntimed(): Promise<void> {
  const { attempt, phase } = get()
  if (attempt === null || phase !== 'time-up') return
  await said(
    () => api.quiz.goOn({ attempt: attempt.attempt, elapsedMs: clock.read() }),
    view => {
      took(view)
      set({ phase: 'asking' })
      clock.start(view.elapsedMs)
      showElapsed()
    },
  )
}

/** The limit is reached: the clock stands, and the answer on screen is stored. */
export async function timeUp(limitMs: number): Promise<void> {
  if (get().phase !== 'asking') return
  clock.stop(limitMs)
  showElapsed()
  set({ phase: 'time-up', finishing: false })
  await storeAll()
}

/** Marks the question for a return to it, or takes the mark off. */
export async function flag(): Promise<void> {
  const { attempt, question, phase } = get()
  if (attempt === null || question === null || phase !== 'asking') return
  const { ordinal, flagged } = question
  const place = { attempt: attempt.attempt, ordinal, elapsedMs: clock.read() }
  await said(
    () => api.quiz.flag({ ...place, flagged: !flagged }),
    moved => {
      merge(moved)
      announce(flagged ? text.unflagged(ordinal + 1) : text.flagged(ordinal + 1))
    },
  )
}

/** One more minute; as often as it is wanted. */
export async function addMinute(): Promise<void> {
  const { attempt, phase } = get()
  if (attempt === null || phase !== 'asking' || attempt.limitMs === null || attempt.overtime) return
  await said(
    () => api.quiz.addTime({ attempt: attempt.attempt, elapsedMs: clock.read(), ms: 60_000 }),
    view => {
      took(view)
      if (get().phase === 'time-up' && timeOf(view, clock.read(), false).leftMs !== 0) {
        set({ phase: 'asking' })
        clock.start(clock.read())
      }
      announce(text.minuteAdded(text.spoken(timeOf(view, clock.read(), false).leftMs, clock.read())))
    },
  )
}

/** Says the time left. */
export function sayTime(): void {
  const { attempt } = get()
  if (attempt === null) return
  announce(text.spoken(timeOf(attempt, clock.read(), false).leftMs, clock.read()))
}

function put(moved: Moved): void {
  set({ ...moved, marks: null })
}
