/** A Chromium for the tests, on a machine that may have none. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { installedBrowser, QUIET_ARGS } from '../../electron/launch/installed-browser.ts'
import { unpackChromium } from './unpack.ts'

/** What a launcher needs to know. */
export interface Chromium {
  readonly executablePath: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
}

const NONE =
  'The tests need Chromium, Google Chrome or Microsoft Edge: install one of them, or name one in CHROME_PATH.'

/** The order: `CHROME_PATH`, one that is installed, and on Linux x64 the one that comes with npm. */
export async function findChromium(): Promise<Chromium> {
  const chosen = process.env['CHROME_PATH']
  if (chosen) {
    if (!existsSync(chosen)) throw new Error(`CHROME_PATH names ${chosen}, which is not there.`)
    return withArgs(chosen)
  }
  const installed = installedBrowser()
  if (installed !== null) return withArgs(installed)
  if (process.platform === 'linux' && process.arch === 'x64') return fromNpm()
  throw new Error(NONE)
}

async function fromNpm(): Promise<Chromium> {
  const folder = await unpackChromium()
  const fonts: Record<string, string> = existsSync('/etc/fonts/fonts.conf')
    ? {}
    : { FONTCONFIG_PATH: join(folder, 'fonts') }
  return withArgs(join(folder, 'chromium'), { LD_LIBRARY_PATH: join(folder, 'lib'), ...fonts })
}

function withArgs(executablePath: string, more: Record<string, string> = {}): Chromium {
  // The root of a container cannot have Chromium's sandbox, nor has a bare machine its helper; the pages are our own.
  const unboxed = process.getuid?.() === 0 || 'LD_LIBRARY_PATH' in more ? ['--no-sandbox'] : []
  return { executablePath, args: [...QUIET_ARGS, '--disable-gpu', ...unboxed], env: { ...inherited(), ...more } }
}

function inherited(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
