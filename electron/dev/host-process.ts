import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** Where the running host is, and the cookie that opens it. */
export interface Door {
  readonly port: number
  readonly cookie: string
}

/** Keeps the development host running, and starts it anew when it is told to. */
export class DevHost {
  /** Null while there is none: it is starting, or what it is made of does not run at the moment. */
  door: Door | null = null
  private readonly home: string
  private child: ChildProcess | null = null
  private turn: Promise<void> = Promise.resolve()

  constructor(home: string) {
    this.home = home
  }

  /** Starts it, and waits until it is there or has failed. */
  async start(): Promise<void> {
    const child = fork(join(import.meta.dirname, 'host.ts'), [this.home])
    this.child = child
    const { promise, resolve } = Promise.withResolvers<string | null>()
    child.once('message', (link: unknown) => resolve(typeof link === 'string' ? link : null))
    child.once('exit', () => resolve(null))
    const link = await promise
    this.door = link === null ? null : await enter(link)
  }

  /** One restart after the other, however fast the changes come. */
  restart(): Promise<void> {
    this.turn = this.after(this.turn)
    return this.turn
  }

  private async after(turn: Promise<void>): Promise<void> {
    await turn
    await this.stop()
    await this.start()
  }

  async stop(): Promise<void> {
    const { child } = this
    this.door = null
    if (child === null || child.exitCode !== null) return
    child.disconnect()
    await once(child, 'exit')
  }
}

async function enter(link: string): Promise<Door> {
  const { headers } = await fetch(link, { redirect: 'manual' })
  return { port: Number(new URL(link).port), cookie: headers.get('set-cookie')?.split(';')[0] ?? '' }
}
