/** The same first session in the real Electron, where its program is on the machine. Its clock is the system's. */
import { once } from 'node:events'
import { _electron, type ElectronApplication, type Page } from 'playwright'
import { expect, test } from 'vitest'
import { ROOT } from '../../electron/build/bundles.ts'
import { electronBinary } from '../../electron/launch/electron-binary.ts'
import { answerTen, beginFirstSession, repeatTwo } from '../helpers/first-session.ts'
import { makeFolder } from '../helpers/folder.ts'
import { freshHome } from '../host/start.ts'

const program = electronBinary()
const isRoot = process.getuid?.() === 0
const hasDisplay = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'])

/** Why the real Electron cannot be driven here, or null. */
function whyNot(): string | null {
  if (program === null) return 'Electron’s program is not on this machine (npx install-electron fetches it)'
  if (isRoot) return 'Electron keeps its sandbox, which root cannot have'
  return hasDisplay ? null : 'there is no display'
}

async function open(home: string): Promise<{ app: ElectronApplication; page: Page }> {
  const env = { ...process.env, RECALL_AT_K_HOME: home } as Record<string, string>
  const app = await _electron.launch({ executablePath: program ?? '', args: [ROOT], env })
  const page = await app.firstWindow()
  await page.getByRole('heading', { level: 1 }).waitFor()
  return { app, page }
}

async function kill(app: ElectronApplication): Promise<void> {
  const gone = once(app.process(), 'exit')
  app.process().kill('SIGKILL')
  await gone
}

const reason = whyNot()
if (reason !== null) console.log(`Skipped: the journey in the real Electron, because ${reason}.`)

test.skipIf(reason !== null)('a first session in Electron survives kill -9, and goes on where it was', async () => {
  const home = makeFolder(freshHome())
  const first = await open(home)
  await beginFirstSession(first.page)
  await answerTen(first.page)
  await kill(first.app)
  const second = await open(home)
  const grades = await repeatTwo(second.page)
  expect(grades.map(({ label }) => label)).toEqual([
    expect.stringMatching(/^unchanged, next \d+ \w{3}$/),
    expect.stringMatching(/^unchanged, next \d+ \w{3}$/),
  ])
  await second.app.close()
})
