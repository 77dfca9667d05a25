/** The thread that works on files beside the collection: started when it is needed, kept for a while, then let go. */
import { basename, join } from 'node:path'
import { Worker } from 'node:worker_threads'

/** Beside this file as it is written, and beside the bundle that it becomes a part of. */
const THREAD = join(
  import.meta.dirname,
  basename(import.meta.filename) === 'thread.ts' ? 'worker.ts' : 'import-worker.js',
)
/** Megabytes that reading may take; what a deck needs is on disk. Most of what is made is forgotten at once. */
const MEMORY = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 4 } as const
/** The learner tries one setting after the other: for so long the thread waits for the next file. */
const KEPT_MS = 20_000

let idle: { readonly thread: Worker; readonly over: NodeJS.Timeout } | null = null

/** A thread for one job; the one that is kept, if it is. */
export function takeThread(): Worker {
  const kept = idle
  idle = null
  if (kept === null) return start()
  clearTimeout(kept.over)
  kept.thread.ref()
  return kept.thread
}

/** Has a thread ready: starting it takes as long as looking at a file. */
export function prepareThread(): void {
  if (idle === null) keepThread(start())
}

/** Keeps a thread whose job is done. Nothing waits for one that is only kept. */
export function keepThread(thread: Worker): void {
  if (idle !== null) {
    void thread.terminate()
    return
  }
  thread.unref()
  const over = setTimeout(() => {
    idle = null
    void thread.terminate()
  }, KEPT_MS)
  over.unref()
  idle = { thread, over }
}

function start(): Worker {
  const thread = new Worker(THREAD, { resourceLimits: MEMORY })
  // Whoever waits for it hears of it as well; one that nobody waits for is not missed.
  thread.on('error', () => {
    if (idle?.thread === thread) idle = null
  })
  return thread
}
