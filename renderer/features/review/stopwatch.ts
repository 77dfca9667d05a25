/** Milliseconds on the monotonic clock while the page is in sight; time behind another window does not count. */
export class Stopwatch {
  private before = 0
  private since: number | null = null

  constructor() {
    document.addEventListener('visibilitychange', () => this.follow())
    this.restart()
  }

  restart(): void {
    this.before = 0
    this.since = document.hidden ? null : performance.now()
  }

  read(): number {
    return this.before + (this.since === null ? 0 : performance.now() - this.since)
  }

  private follow(): void {
    if (document.hidden) {
      this.before = this.read()
      this.since = null
    } else this.since ??= performance.now()
  }
}
