/** Marks of self-scored answers: given on screen, kept when they are confirmed. */
import type { AttemptView, QuestionView } from '../../../../db/api/quiz.ts'
import { selfScored, type Answer } from '../../../../db/domain/quiz/types/index.ts'
import { api } from '../../../api/client.ts'
import { toAppError } from '../../../api/errors.ts'
import { merge } from './answers.ts'
import { said } from './said.ts'
import { useRunning } from './state.ts'

const { getState: get, setState: set } = useRunning

/** Marks the answer on screen, until it is confirmed. */
export function mark(marks: Answer): void {
  set({ marks })
}

/** Stores the marks on screen. Returns whether none are left. */
export async function keepMarks(): Promise<boolean> {
  const { attempt, question, marks } = get()
  if (attempt === null || question === null || marks === null) return true
  return said(
    () => api.quiz.mark({ attempt: attempt.attempt, ordinal: question.ordinal, answer: marks }),
    moved => {
      merge(moved)
      set({ marks: null })
    },
  )
}

/** After the end: the first answer that waits for marks. */
export async function openMarking(): Promise<void> {
  const { attempt, session } = get()
  if (attempt === null) return
  try {
    const waiting = await waitingIn(attempt)
    if (get().session !== session) return
    const [first] = waiting
    if (first === undefined) set({ phase: 'over' })
    else set({ question: first, toMark: waiting.map(({ ordinal }) => ordinal) })
  } catch (error) {
    if (get().session === session) set({ phase: 'failed', failure: toAppError(error) })
  }
}

/** Keeps the marks and shows the next answer that waits; after the last one the attempt is over. */
export async function nextMark(): Promise<void> {
  const { attempt, question, marks, toMark, moving } = get()
  if (attempt === null || question === null || marks === null || moving) return
  set({ moving: true })
  if (await keepMarks()) {
    const next = toMark[toMark.indexOf(question.ordinal) + 1]
    if (next === undefined) set({ phase: 'over' })
    else {
      const place = { attempt: attempt.attempt, ordinal: next }
      await said(
        () => api.quiz.question(place),
        shown => set({ question: shown }),
      )
    }
  }
  set({ moving: false })
}

/** Leaves the rest without marks. */
export async function skipMarks(): Promise<void> {
  const { attempt } = get()
  if (attempt === null) return
  await said(
    () => api.quiz.skipMarks({ attempt: attempt.attempt }),
    ended => set({ attempt: ended, phase: 'over' }),
  )
}

async function waitingIn({ attempt, cells }: AttemptView): Promise<readonly QuestionView[]> {
  const own = cells.filter(({ type, answered }) => answered && selfScored(type))
  const questions = await Promise.all(own.map(({ ordinal }) => api.quiz.question({ attempt, ordinal })))
  return questions.filter(({ out }) => out?.points === null)
}
