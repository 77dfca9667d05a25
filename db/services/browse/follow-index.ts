/** Writes the second index behind what is committed, a little at a time, when nobody else writes. */
import type { Store } from '../transact.ts'
import { indexSome } from './keep-index.ts'

export interface IndexFollower {
  /** Some notes were committed. */
  committed(): void
  stop(): void
}

/** After an open or a commit, so that what the learner waits for comes first. */
const FIRST_MS = 300
/** Between two pieces: others have at least as long as it takes. */
const NEXT_MS = 10

/** @param wrote told after every piece that was committed */
export function followIndex({ connection, gate }: Store, wrote: () => void): IndexFollower {
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  const wait = (ms: number): void => {
    clearTimeout(timer)
    if (stopped) return
    timer = setTimeout(() => void step(), ms)
    timer.unref()
  }
  const step = async (): Promise<void> => {
    try {
      const more = await gate.pass(() => !stopped && indexSome(connection))
      if (stopped) return
      wrote()
      if (more) wait(NEXT_MS)
    } catch (error) {
      // Searches look through the notes it lacks; the next commit tries again.
      console.error('The index of word parts could not be written.', error)
    }
  }
  wait(FIRST_MS)
  return {
    committed: () => wait(FIRST_MS),
    stop: () => {
      stopped = true
      clearTimeout(timer)
    },
  }
}
