import type { ClientContext, ClientLink, ClientOptions } from '@orpc/client'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Line } from './line.ts'
import type { OpenLine } from './transport.ts'

/** Milliseconds before the first attempt to reconnect, and at most between two. */
const FIRST_WAIT = 250
const LONGEST_WAIT = 5000

interface ConnectionState {
  readonly online: boolean
  /** How many lines there have been; a greater number means that changes may have been missed. */
  readonly opened: number
}

/**
 * The line to the collection, opened anew whenever it breaks. A call made while there is none tries at once, so that
 * the learner's "Try again" never waits for the next attempt.
 */
export class Connection implements ClientLink<ClientContext> {
  readonly state: StoreApi<ConnectionState> = createStore(() => ({ online: true, opened: 0 }))
  private readonly open: OpenLine
  private line: Line | null = null
  private opening: Promise<Line> | null = null
  private wait = FIRST_WAIT

  constructor(open: OpenLine) {
    this.open = open
    this.keepUp()
  }

  async call(path: readonly string[], input: unknown, options: ClientOptions<ClientContext>): Promise<unknown> {
    const line = this.line ?? (await this.attempt())
    return line.call(path, input, options)
  }

  private attempt(): Promise<Line> {
    this.opening ??= this.open()
      .then(line => this.opened(line))
      .finally(() => (this.opening = null))
    return this.opening
  }

  private opened(line: Line): Line {
    this.line = line
    this.wait = FIRST_WAIT
    this.state.setState(({ opened }) => ({ online: true, opened: opened + 1 }))
    line.closed.addEventListener('abort', () => this.lost(), { once: true })
    return line
  }

  private lost(): void {
    this.line = null
    this.state.setState({ online: false })
    this.keepUp()
  }

  /** Tries until there is a line, each time waiting a little longer. */
  private keepUp(): void {
    if (this.line !== null) return
    this.attempt().catch(() => {
      this.state.setState({ online: false })
      setTimeout(() => this.keepUp(), this.wait)
      this.wait = Math.min(this.wait * 2, LONGEST_WAIT)
    })
  }
}
