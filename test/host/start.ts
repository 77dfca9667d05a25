/** Starts the built browser host as a process of its own, to be used, killed and started again. */
import { fork, type ChildProcess } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { COMPILE_CACHE, DIST } from '../../electron/build/bundles.ts'
import { connect } from './client.ts'
import type { EntryArguments, FromEntry, Time, ToEntry } from './messages.ts'

const ENTRY = join(import.meta.dirname, 'entry.ts')
/** Node runs TypeScript by itself; the older of those we support want to be asked, and warn. */
export const TYPESCRIPT = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning']
const LINE = /^Recall@K is at (http:\/\/127\.0\.0\.1:\d+)\/\?token=\S+$/m

/** A Thursday morning, with neither a change of clocks nor a new year near. */
export const MORNING: Time = { now: Date.UTC(2026, 9, 15, 8, 0), zone: 'Europe/Berlin' }

export interface HostOptions extends Partial<EntryArguments> {
  /** Whether the first run is over; it is, unless this is false. */
  readonly started?: boolean
  /** Whether Today then offers summaries before the first cards; it does not, unless this is true. */
  readonly offersSummaries?: boolean
}

/** A running host. */
export interface TestHost {
  readonly home: string
  readonly pid: number
  /** `http://127.0.0.1:PORT` */
  readonly address: string
  /** The link it printed; good once. */
  readonly link: string
  /** What it has written so far, errors included. */
  output(): string
  freshLink(): Promise<string>
  /** Moves its clock, and waits until it has been moved. */
  moveTo(time: Partial<Time>): Promise<void>
  /** `kill -9`, at this very moment. */
  kill(): Promise<void>
  /** A polite end: the collection is backed up and closed. Returns the exit code. */
  stop(): Promise<number | null>
}

/** A folder for one test, which the system will clean up. */
export function freshHome(): string {
  return mkdtempSync(join(tmpdir(), 'recall-at-k-test-'))
}

/** Starts a host, in a fresh folder unless one is given, and waits until it says where it is. */
export async function startHost({
  started = true,
  offersSummaries = false,
  ...options
}: HostOptions = {}): Promise<TestHost> {
  const given: EntryArguments = { dist: DIST, seed: null, ...MORNING, ...options, home: options.home ?? freshHome() }
  const env = { ...process.env, NODE_COMPILE_CACHE: COMPILE_CACHE }
  const child = fork(ENTRY, [JSON.stringify(given)], { silent: true, execArgv: TYPESCRIPT, env })
  const output = outputOf(child)
  const [link = '', address = ''] = await firstLine(child, output)
  const ended = new Promise<number | null>(resolve => child.once('exit', resolve))
  const asked = askerOf(child)
  const freshLink = async () => {
    const reply = await asked({ kind: 'link' })
    return reply.kind === 'link' ? reply.link : ''
  }
  if (started) await endFirstRun(await freshLink(), offersSummaries)
  return {
    home: given.home,
    pid: child.pid ?? 0,
    address,
    link: link.slice(link.indexOf('http')),
    output,
    freshLink,
    moveTo: async to => void (await asked({ kind: 'time', to })),
    kill: () => end(child, 'SIGKILL', ended).then(() => undefined),
    stop: () => end(child, 'SIGTERM', ended),
  }
}

/** As after the first-run page: Today is what the window opens on. A collection that is closed stays as it is. */
async function endFirstRun(link: string, offerSummaries: boolean): Promise<void> {
  const client = await connect(link)
  const { api } = client
  const { state } = await api.collection.status({})
  if (state === 'open' && !(await api.settings.get({})).started)
    await api.settings.change({ started: true, offerSummaries })
  client.close()
}

function outputOf(child: ChildProcess): () => string {
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => (output += text))
  return () => output
}

async function firstLine(child: ChildProcess, output: () => string): Promise<RegExpExecArray> {
  const { promise, resolve, reject } = Promise.withResolvers<RegExpExecArray>()
  const look = () => {
    const line = LINE.exec(output())
    if (line !== null) resolve(line)
  }
  child.stdout?.on('data', look)
  child.once('exit', code => reject(new Error(`The host ended with ${code}:\n${output()}`)))
  return promise
}

/** One question at a time: an answer does not say what it answers. */
function askerOf(child: ChildProcess): (message: ToEntry) => Promise<FromEntry> {
  let turn: Promise<unknown> = Promise.resolve()
  return message => {
    const reply = turn.then(() => ask(child, message))
    turn = reply.catch(() => undefined)
    return reply
  }
}

async function ask(child: ChildProcess, message: ToEntry): Promise<FromEntry> {
  const { promise, resolve, reject } = Promise.withResolvers<FromEntry>()
  const gone = () => reject(new Error('The host has ended.'))
  child.once('message', (reply: FromEntry) => resolve(reply))
  child.once('exit', gone)
  child.send(message, error => error !== null && gone())
  return promise.finally(() => child.off('exit', gone))
}

function end(child: ChildProcess, signal: NodeJS.Signals, ended: Promise<number | null>): Promise<number | null> {
  child.kill(signal)
  return ended
}
