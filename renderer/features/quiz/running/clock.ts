/** How long an attempt has run, by the monotonic clock it is given; it stands while the attempt does not run. */
export class AttemptClock {
  private readonly now: () => number
  private before = 0
  private since: number | null = null

  constructor(now: () => number) {
    this.now = now
  }

  /** Runs on from so many milliseconds. */
  start(elapsedMs: number): void {
    this.before = elapsedMs
    this.since = this.now()
  }

  /** Stands still, at so many milliseconds where they are given. */
  stop(elapsedMs = this.read()): void {
    this.before = elapsedMs
    this.since = null
  }

  /** Whole milliseconds. */
  read(): number {
    return Math.floor(this.before + (this.since === null ? 0 : this.now() - this.since))
  }

  get runs(): boolean {
    return this.since !== null
  }
}
