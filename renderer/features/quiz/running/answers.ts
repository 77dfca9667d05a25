/** Answers on their way to the collection: kept on screen until they are stored, and never in the way of typing. */
import type { Moved } from '../../../../db/api/quiz.ts'
import type { AttemptId } from '../../../../db/domain/ids.ts'
import type { Confidence } from '../../../../db/domain/quiz/quiz-choice.ts'
import type { Answer } from '../../../../db/domain/quiz/types/index.ts'
import { api } from '../../../api/client.ts'
import { toAppError } from '../../../api/errors.ts'
import { announce, toast } from '../../../state/ui.ts'
import { inOrder } from './in-order.ts'
import { refresh } from './said.ts'
import { clock, draftKey, draftOf, useRunning, type Draft } from './state.ts'
import { text } from './text.ts'

const { getState: get, setState: set } = useRunning

/** An answer that rests on screen is stored this soon, confirmed or not. */
const KEEP_AFTER_MS = 2_000

let waiting: ReturnType<typeof setTimeout> | null = null

/** Changes the answer on screen. */
export function change(answer: Answer | null): void {
  redraft({ answer })
}

/** Says how sure the learner is; the same once more takes it back. */
export function beSure(confidence: Confidence): void {
  const { attempt, question } = get()
  if (attempt === null || question === null) return
  const before = draftOf(get(), attempt.attempt, question).confidence
  redraft({ confidence: before === confidence ? null : confidence })
}

function redraft(changed: Partial<Pick<Draft, 'answer' | 'confidence'>>): void {
  const { attempt, question, drafts, phase, moving } = get()
  // While something is on its way, a key meets a question that is as good as gone.
  if (attempt === null || question === null || question.out !== null || phase !== 'asking' || moving) return
  const draft = { ...draftOf(get(), attempt.attempt, question), ...changed }
  set({ drafts: { ...drafts, [draftKey(draft.attempt, draft.ordinal)]: draft } })
  waiting ??= setTimeout(() => void storeAll(), KEEP_AFTER_MS)
}

/** Stores what is on screen for every question of the attempt. Returns whether all of it is stored. */
export async function storeAll(): Promise<boolean> {
  if (waiting !== null) clearTimeout(waiting)
  waiting = null
  const { attempt } = get()
  if (attempt === null) return true
  const drafts = Object.values(get().drafts).filter(draft => draft.attempt === attempt.attempt)
  for (const draft of drafts) if (!(await store(draft))) return false
  if (drafts.length > 0) set({ unstored: null })
  return true
}

/** Merges a reply, unless something else is on screen by now. */
export function merge({ attempt, question }: Moved): void {
  const now = get()
  if (now.attempt?.attempt !== attempt.attempt) return
  set({ attempt, question: now.question?.ordinal === question.ordinal ? question : now.question })
}

async function store(draft: Draft): Promise<boolean> {
  const { attempt, ordinal, answer, confidence } = draft
  if (answer === null && !isAnswered(attempt, ordinal)) return true
  const place = { attempt, ordinal, elapsedMs: clock.read() }
  try {
    merge(await inOrder(() => api.quiz.answer({ ...place, answer, confidence })))
    forget(draft)
    return true
  } catch (error) {
    const known = toAppError(error)
    if (known.code === 'attempt-moved-on') {
      await refresh(get().session)
      dropIfLate(draft)
    } else set({ unstored: known })
    return false
  }
}

/** Whether there is something to clear; what was never stored needs no clearing. */
function isAnswered(attempt: AttemptId, ordinal: number): boolean {
  const now = get()
  return now.attempt?.attempt === attempt && now.attempt.cells[ordinal]?.answered === true
}

/** What can never be stored any more goes, and is said: its answer is out, or the attempt is past answering. */
function dropIfLate(draft: Draft): void {
  const { attempt } = get()
  if (attempt?.attempt !== draft.attempt) return
  const isPaused = attempt.state === 'running' || attempt.state === 'paused'
  if (isPaused && attempt.cells[draft.ordinal]?.revealed === false) return
  const { [draftKey(draft.attempt, draft.ordinal)]: _late, ...others } = get().drafts
  set({ drafts: others, unstored: null })
  const words = text.tooLate(draft.ordinal + 1)
  announce(words)
  toast(words)
}

/** A draft that is stored; one that was changed meanwhile stays. */
function forget(draft: Draft): void {
  const { drafts } = get()
  const key = draftKey(draft.attempt, draft.ordinal)
  if (drafts[key] !== draft) return
  const { [key]: _stored, ...others } = drafts
  set({ drafts: others })
}
