import { fork, type ChildProcess, type ForkOptions } from 'node:child_process'
import { join } from 'node:path'
import { TYPESCRIPT } from '../../host/start.ts'

export interface Attempt {
  /** Why it could not open, or null. */
  readonly code: string | null
  readonly facts: Readonly<Record<string, string | number>>
  /** From asking to knowing. */
  readonly ms: number
}

/** A process that tried to open a collection, and holds it if it could. */
export interface Opener {
  readonly attempt: Attempt
  /** Lets it hold what it holds and do nothing more; not on Windows. */
  pause(): void
  /** `kill -9`. */
  kill(): Promise<void>
}

/** Opens the collection of a folder in a process of its own. */
export async function openElsewhere(home: string, options: ForkOptions = {}): Promise<Opener> {
  const child = fork(join(import.meta.dirname, 'opener.ts'), [home], { execArgv: TYPESCRIPT, silent: true, ...options })
  const { promise, resolve, reject } = Promise.withResolvers<Attempt>()
  let said = ''
  child.stderr?.on('data', (text: Buffer) => (said += text.toString()))
  child.once('message', (attempt: Attempt) => resolve(attempt))
  child.once('exit', code => reject(new Error(`It ended with ${code}: ${said}`)))
  const attempt = await promise
  return { attempt, pause: () => void child.kill('SIGSTOP'), kill: () => ended(child) }
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const { promise, resolve } = Promise.withResolvers<void>()
  child.once('exit', () => resolve())
  child.kill('SIGKILL')
  await promise
}
