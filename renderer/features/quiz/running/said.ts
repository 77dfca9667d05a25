import { api } from '../../../api/client.ts'
import { toAppError } from '../../../api/errors.ts'
import { announce, report } from '../../../state/ui.ts'
import { inOrder } from './in-order.ts'
import { clock, showElapsed, useRunning } from './state.ts'
import { text } from './text.ts'

const { getState: get, setState: set } = useRunning

/**
 * Does a call in its turn and takes its reply. A refusal because the attempt went on in another window shows how it stands
 * now, paused. Returns whether it was done.
 */
export async function said<Reply>(call: () => Promise<Reply>, take: (reply: Reply) => void): Promise<boolean> {
  const { session } = get()
  try {
    const reply = await inOrder(call)
    if (get().session === session) take(reply)
    return true
  } catch (error) {
    if (toAppError(error).code === 'attempt-moved-on') await refresh(session)
    else report(error)
    return false
  }
}

/** Shows the attempt on screen as the collection has it. */
export async function refresh(session: number): Promise<void> {
  const { attempt } = get()
  if (attempt === null || get().session !== session) return
  try {
    const moved = await inOrder(() => api.quiz.open({ attempt: attempt.attempt }))
    if (get().session !== session) return
    const ended = moved.attempt.state === 'finished' || moved.attempt.state === 'abandoned'
    clock.stop(moved.attempt.elapsedMs)
    showElapsed()
    set({ ...moved, phase: ended ? 'over' : 'paused', pause: { why: 'left', sinceMs: performance.now() } })
    announce(text.movedOn)
  } catch (error) {
    report(error)
  }
}
