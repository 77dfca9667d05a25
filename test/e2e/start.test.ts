/** `npm start`, as a person's terminal runs it, but for npm itself. */
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { connect } from '../host/client.ts'
import { TYPESCRIPT } from '../host/start.ts'

const START = join(import.meta.dirname, '..', '..', 'electron', 'start.ts')
const LINE = /^Recall@K is at (http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43})$/m

const started: ChildProcess[] = []
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL')
})

interface Run {
  readonly child: ChildProcess
  /** Everything printed, once it has ended. */
  readonly ended: Promise<{ readonly code: number | null; readonly output: string }>
  /** The link, as soon as it is printed. */
  readonly link: Promise<string>
}

function start(args: readonly string[], home: string, env: Record<string, string> = {}): Run {
  const child = spawn(process.execPath, [...TYPESCRIPT, START, ...args], {
    env: { ...process.env, npm_lifecycle_event: undefined, RECALL_AT_K_HOME: home, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  started.push(child)
  let output = ''
  const printed = Promise.withResolvers<string>()
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text
      const link = LINE.exec(output)?.[1]
      if (link !== undefined) printed.resolve(link)
    })
  }
  const ended = new Promise<{ code: number | null; output: string }>(resolve =>
    child.once('close', code => resolve({ code, output })),
  )
  return { child, ended, link: printed.promise }
}

function freshFolder(): string {
  return mkdtempSync(join(tmpdir(), 'recall-at-k-start-'))
}

/** On Windows no signal can be sent to another process: it ends there and then. */
const signals = process.platform !== 'win32'
if (!signals) console.log('Skipped: how a signal ends the host, because Windows has no signals.')

describe('npm start -- --browser', () => {
  test.runIf(signals)('says where it is, in one line, once it can be reached', async () => {
    const { link, child, ended } = start(['--browser'], freshFolder())
    const { api } = await connect(await link)
    expect(await api.collection.status({})).toMatchObject({ state: 'open' })
    child.kill('SIGINT')
    const { code, output } = await ended
    expect(code).toBe(0)
    expect(output.match(/Recall@K is at /g)).toHaveLength(1)
  })

  test.runIf(signals).each(['SIGINT', 'SIGTERM'] as const)(
    '%s closes it: backed up, and free for the next one',
    async signal => {
      const home = freshFolder()
      const first = start(['--browser'], home)
      const { api } = await connect(await first.link)
      await api.settings.change({ minutesADay: 25 })
      first.child.kill(signal)
      expect((await first.ended).code).toBe(0)
      expect(readdirSync(join(home, 'backups')).filter(name => name.endsWith('.db')).length).toBeGreaterThan(0)
      const second = start(['--browser'], home)
      expect(await (await connect(await second.link)).api.settings.get({})).toMatchObject({ minutesADay: 25 })
    },
  )

  test.runIf(signals)('npm’s echo of a Ctrl+C does not cut the close short', async () => {
    const { link, child, ended } = start(['--browser'], freshFolder())
    await link
    child.kill('SIGINT')
    child.kill('SIGINT')
    expect((await ended).code).toBe(0)
  })

  test('a second one in the same folder says so and ends at once', async () => {
    const home = freshFolder()
    await start(['--browser'], home).link
    const { code, output } = await start(['--browser'], home).ended
    expect(code).toBe(1)
    expect(output.trim()).toBe(`Recall@K is already open with the collection in ${home}; nothing was changed.`)
  })

  test('a chosen folder on a drive that is not there is named, and nothing is made', async () => {
    const drive = join(freshFolder(), 'drive')
    const { code, output } = await start(['--browser'], join(drive, 'recall')).ended
    expect(code).toBe(1)
    expect(output).toContain(`The folder ${drive} is not there`)
  })
})

test('where Electron cannot be had, npm start says why in one line and goes on in the browser host', async context => {
  context.skip(process.platform !== 'linux', 'macOS and Windows always have a display')
  const { link, child, ended } = start([], freshFolder(), { DISPLAY: '', WAYLAND_DISPLAY: '' })
  await link
  child.kill('SIGINT')
  const { output } = await ended
  expect(output.trim().split('\n')).toEqual([
    expect.stringMatching(
      /^(There is no display|Electron does not run as root).* Recall@K opens in a browser instead\.$/,
    ),
    expect.stringMatching(LINE),
  ])
})
