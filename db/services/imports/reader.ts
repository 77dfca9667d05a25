/** Reads a file in the thread, and stops it when nobody wants it any more. */
import { AppError } from '../../domain/errors.ts'
import type { ReadJob } from './read-file.ts'
import { keepThread, takeThread } from './thread.ts'
import type { FromThread, ToThread } from './worker.ts'

/**
 * Reads a file into the folder of the job.
 * @throws AppError `file-refused` and the like for the file's own troubles, `aborted`
 */
export async function readInThread(
  job: ReadJob,
  signal: AbortSignal,
  progress: (done: number, total: number | null) => void,
): Promise<void> {
  if (signal.aborted) throw new AppError('aborted')
  const thread = takeThread()
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const hear = (message: FromThread) => {
    if (message.kind === 'progress') progress(message.done, message.total)
    else if (message.kind === 'done') resolve()
    else if (message.kind === 'failed') reject(failure(message))
  }
  const fall = (error: unknown) => reject(fallen(error))
  const end = () => reject(new AppError('aborted'))
  const stop = () => void thread.terminate()
  thread.on('message', hear).on('error', fall).on('exit', end)
  signal.addEventListener('abort', stop, { once: true })
  try {
    thread.postMessage({ kind: 'read', job } satisfies ToThread)
    await promise
    keepThread(thread)
  } catch (error) {
    await thread.terminate()
    throw error
  } finally {
    signal.removeEventListener('abort', stop)
    thread.off('message', hear).off('error', fall).off('exit', end)
  }
}

function failure({ code, facts, why }: Extract<FromThread, { kind: 'failed' }>): AppError {
  if (code === 'unexpected') console.error(why)
  return new AppError(code, facts)
}

function fallen(error: unknown): AppError {
  const isFull = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
  return isFull ? new AppError('file-refused', { why: 'too-large' }, error) : new AppError('unexpected', {}, error)
}
