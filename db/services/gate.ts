import { AppError } from '../domain/errors.ts'

/**
 * Keeps calls apart from what is written in pieces: the file has a single connection, which both would write through.
 */
export class Gate {
  /** Calls that have passed and are not over. */
  private under = 0
  private closed: { readonly over: Promise<void>; readonly empty: PromiseWithResolvers<void> } | null = null

  /** Runs work as soon as nothing is being done alone. */
  async pass<T>(work: () => T | PromiseLike<T>): Promise<T> {
    while (this.closed !== null) await this.closed.over
    this.under += 1
    try {
      return await work()
    } finally {
      this.leave()
    }
  }

  /**
   * Lets what is under way come to its end and nothing else begin, and runs work by itself.
   * @param signal ends the wait; what it means to the work is the work's own matter
   * @throws AppError `aborted`
   */
  async alone<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    while (this.closed !== null) await orAborted(this.closed.over, signal)
    const { promise: over, resolve: reopen } = Promise.withResolvers<void>()
    const empty = Promise.withResolvers<void>()
    this.closed = { over, empty }
    try {
      if (this.under > 0) await orAborted(empty.promise, signal)
      return await work()
    } finally {
      this.closed = null
      reopen()
    }
  }

  private leave(): void {
    this.under -= 1
    if (this.under === 0) this.closed?.empty.resolve()
  }
}

/** What comes first of the end of a wait and an abort. @throws AppError `aborted` */
export async function orAborted<T>(wait: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return wait
  const { promise, reject } = Promise.withResolvers<never>()
  const abort = () => reject(new AppError('aborted'))
  if (signal.aborted) abort()
  signal.addEventListener('abort', abort, { once: true })
  try {
    return await Promise.race([wait, promise])
  } finally {
    signal.removeEventListener('abort', abort)
  }
}
