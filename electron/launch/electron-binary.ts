/** Finds Electron's program, or fetches it once: npm runs no install scripts here, so it is not there at first. */
import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '../build/bundles.ts'

/** The npm package and how long to wait: for the first byte, and between two bytes. */
export interface Installer {
  readonly folder: string
  readonly beginMs: number
  readonly stallMs: number
}

const ELECTRON: Installer = { folder: join(ROOT, 'node_modules', 'electron'), beginMs: 4_000, stallMs: 30_000 }
const LOOK_EVERY_MS = 200

/** The path of the program, or null when it has not been fetched yet. */
export function electronBinary({ folder }: Installer = ELECTRON): string | null {
  const name = join(folder, 'path.txt')
  const program = existsSync(name) ? join(folder, 'dist', readFileSync(name, 'utf8')) : null
  return program !== null && existsSync(program) ? program : null
}

/**
 * Runs Electron's own installer and reports how many megabytes have come. It honours its mirrors and its cache.
 * @returns null, or in a few words why it did not work
 */
export async function fetchElectron(
  report: (megabytes: number) => void,
  installer: Installer = ELECTRON,
): Promise<string | null> {
  // The archive grows in the temporary folder, so a folder of its own shows how far it is.
  const temporary = mkdtempSync(join(tmpdir(), 'recall-at-k-electron-'))
  const env = { ...process.env, TMPDIR: temporary, TMP: temporary, TEMP: temporary, ELECTRON_GET_NO_PROGRESS: '1' }
  const child = spawn(process.execPath, [join(installer.folder, 'install.js')], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  try {
    return await watch(child, () => bytesIn(temporary) + bytesIn(join(installer.folder, 'dist')), report, installer)
  } finally {
    child.kill()
    rmSync(temporary, { recursive: true, force: true, maxRetries: 3 })
  }
}

async function watch(
  child: ChildProcess,
  arrived: () => number,
  report: (megabytes: number) => void,
  { beginMs, stallMs }: Installer,
): Promise<string | null> {
  const complaint = complaintOf(child)
  const { promise, resolve } = Promise.withResolvers<string | null>()
  child.once('error', error => resolve(error.message))
  child.once('exit', code => resolve(code === 0 ? null : complaint()))
  let last = { bytes: 0, at: performance.now() }
  const look = setInterval(() => {
    const bytes = arrived()
    if (bytes > last.bytes) {
      last = { bytes, at: performance.now() }
      report(Math.floor(bytes / 1e6))
    }
    const waited = performance.now() - last.at
    if (last.bytes === 0 && waited > beginMs) resolve('the download did not begin')
    if (last.bytes > 0 && waited > stallMs) resolve('the download stopped')
  }, LOOK_EVERY_MS)
  return promise.finally(() => clearInterval(look))
}

/** What the installer said on its way out: `fetch failed` is all that Node tells of a missing connection. */
function complaintOf(child: ChildProcess): () => string {
  let said = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (said += text))
  return () => {
    const reason = /Error: (.+)/.exec(said)?.[1]?.trim() ?? 'the installer gave no reason'
    return reason === 'fetch failed' ? 'there is no connection' : reason
  }
}

function bytesIn(folder: string): number {
  if (!existsSync(folder)) return 0
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(name => statSync(join(folder, name), { throwIfNoEntry: false }))
    .reduce((bytes, stats) => bytes + (stats?.isFile() ? stats.size : 0), 0)
}
