import { setTimeout as after } from 'node:timers/promises'
import type { Progress } from '../../api/imports.ts'

/** Between two reports. */
const APART_MS = 100
/** How long somebody who asks too early is kept waiting for a step to begin. */
const EARLY_MS = 2_000

/** How far the running step of an import is, for whoever listens. */
export class ProgressFeed {
  private current: Progress | null = null
  private changed = Promise.withResolvers<void>()

  tell(step: Progress['step'], done: number, total: number | null): void {
    this.current = { step, done, total }
    this.wake()
  }

  end(): void {
    this.current = null
    this.wake()
  }

  /** Every change, but no more than ten a second; ends with the step. */
  async *follow(signal: AbortSignal | undefined): AsyncGenerator<Progress, void, void> {
    if (this.current === null) await this.next(EARLY_MS, signal)
    while (this.current !== null) {
      if (signal?.aborted === true) return
      const { changed } = this
      yield this.current
      await after(APART_MS)
      if (this.changed === changed) await this.next(Infinity, signal)
    }
  }

  private wake(): void {
    const { resolve } = this.changed
    this.changed = Promise.withResolvers()
    resolve()
  }

  /** The next change, or the end of patience. */
  private async next(patienceMs: number, signal: AbortSignal | undefined): Promise<void> {
    const patience = Promise.withResolvers<void>()
    const give = () => patience.resolve()
    const timer = Number.isFinite(patienceMs) ? setTimeout(give, patienceMs) : undefined
    signal?.addEventListener('abort', give, { once: true })
    await Promise.race([this.changed.promise, patience.promise])
    clearTimeout(timer)
    signal?.removeEventListener('abort', give)
  }
}
