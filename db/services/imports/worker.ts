/** The thread that works on files: it can be stopped at any moment, and what it falls over does not take the collection with it. */
import { parentPort } from 'node:worker_threads'
import { AppError, type ErrorCode, type ErrorFacts } from '../../domain/errors.ts'
import type { ReadJob } from './read-file.ts'
import { stage } from './stage.ts'
import { wordsFor, type WordsJob } from './staged-words.ts'

/** What the thread is asked for. */
export type ToThread =
  | { readonly kind: 'read'; readonly job: ReadJob }
  | { readonly kind: 'words'; readonly job: WordsJob }

/** What it tells of it. */
export type FromThread =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number | null }
  | { readonly kind: 'done' }
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'failed'; readonly code: ErrorCode; readonly facts: ErrorFacts; readonly why: string }

/** Between two reports of progress. */
const REPORT_MS = 100

const tell = (message: FromThread) => parentPort?.postMessage(message)

parentPort?.on('message', (asked: ToThread) => void answer(asked))

async function answer(asked: ToThread): Promise<void> {
  try {
    if (asked.kind === 'words') return tell({ kind: 'words', words: wordsFor(asked.job) })
    await read(asked.job)
    tell({ kind: 'done' })
  } catch (error) {
    const { code, facts } = error instanceof AppError ? error : new AppError('unexpected')
    tell({ kind: 'failed', code, facts, why: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
}

async function read(job: ReadJob): Promise<void> {
  let told = -REPORT_MS
  await stage(job, (done, total) => {
    if (performance.now() - told < REPORT_MS) return
    told = performance.now()
    tell({ kind: 'progress', done, total })
  })
}
