/** The real Anki in a throw-away environment, where this machine can have one. */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The versions this was written against and later ones. */
const PACKAGE = 'anki>=25.2'
const OLDEST_PYTHON = [3, 9] as const
const INSTALL_MS = 300_000

/** A Python that has Anki, or why there is none. */
export type Anki = { readonly python: string; readonly version: string } | { readonly missing: string }

/** Makes the environment, once for all runs of a machine. */
export async function anki(): Promise<Anki> {
  const found = await systemPython()
  if (found === null) return { missing: 'there is no Python 3.9 or newer here' }
  const home = join(tmpdir(), `recall-at-k-anki-python-${found.version}`)
  const python = process.platform === 'win32' ? join(home, 'Scripts', 'python.exe') : join(home, 'bin', 'python')
  if (!existsSync(python)) {
    mkdirSync(home, { recursive: true })
    const made = await ran(found.command, ['-m', 'venv', home])
    if (made.code !== 0) return { missing: `Python's venv could not be made: ${lastLine(made.output)}` }
  }
  const known = await versionOf(python)
  if (known !== null) return { python, version: known }
  const installed = await ran(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', PACKAGE])
  const version = await versionOf(python)
  return version === null
    ? { missing: `Anki could not be installed: ${lastLine(installed.output)}` }
    : { python, version }
}

/** Runs one of the scripts beside this file. @throws when it fails, with what it said */
export async function script(python: string, name: string, args: readonly string[], zone: string): Promise<void> {
  const path = join(import.meta.dirname, name)
  const { code, output } = await ran(python, [path, ...args], { TZ: zone, PYTHONUTF8: '1' })
  if (code !== 0) throw new Error(`${name} failed: ${output}`)
}

async function systemPython(): Promise<{ readonly command: string; readonly version: string } | null> {
  for (const command of ['python3', 'python']) {
    const { code, output } = await ran(command, ['-c', 'import sys; print("%d.%d" % sys.version_info[:2])'])
    const [major = 0, minor = 0] = output.trim().split('.').map(Number)
    const [oldestMajor, oldestMinor] = OLDEST_PYTHON
    if (code === 0 && (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor))) {
      return { command, version: output.trim() }
    }
  }
  return null
}

async function versionOf(python: string): Promise<string | null> {
  const { code, output } = await ran(python, [
    '-c',
    'from anki.collection import Collection; import anki.buildinfo as b; print(b.version)',
  ])
  return code === 0 ? lastLine(output) : null
}

function ran(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<{ readonly code: number | null; readonly output: string }> {
  const child = spawn(command, args, { env: { ...process.env, ...env }, timeout: INSTALL_MS })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
  return new Promise(resolve => {
    child.on('error', error => resolve({ code: null, output: error.message }))
    child.on('close', code => resolve({ code, output }))
  })
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1)?.trim() ?? ''
}
