/** Electron in a window of its own, or why it cannot be had here. */
import { spawn } from 'node:child_process'
import { ROOT } from '../build/bundles.ts'
import { hasDisplay } from './display.ts'
import { electronBinary, fetchElectron } from './electron-binary.ts'
import { onStop } from './stop.ts'

/** Runs Electron until it is closed. @returns null then, or a sentence on why it cannot run here */
export async function runElectron(): Promise<string | null> {
  if (process.platform === 'linux' && process.getuid?.() === 0)
    return 'Electron does not run as root with its sandbox on.'
  if (!hasDisplay()) return 'There is no display for a window.'
  if (electronBinary() === null) {
    const why = await fetchElectron(sayProgress())
    if (why !== null) return `Electron could not be downloaded: ${why}.`
  }
  const binary = electronBinary()
  return binary === null ? 'Electron is not there after its download.' : run(binary)
}

/** One line that counts up in a terminal, and one line in a log. */
function sayProgress(): (megabytes: number) => void {
  let said = false
  return megabytes => {
    if (process.stdout.isTTY) process.stdout.write(`\rDownloading Electron, once: ${megabytes} MB `)
    else if (!said) console.log('Downloading Electron, once.')
    said = true
  }
}

/** It says `ready` once its window opens; where it ends before that, something of the system is in its way. */
async function run(binary: string): Promise<string | null> {
  // In a group of its own, so that a Ctrl+C reaches it once: a second signal would cut its backup short.
  const child = spawn(binary, [ROOT], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: process.platform !== 'win32',
  })
  const { promise, resolve } = Promise.withResolvers<string | null>()
  let isUp = false
  child.once('message', () => (isUp = true))
  child.once('error', error => resolve(`Electron could not start: ${error.message}.`))
  child.once('exit', (code, signal) => {
    if (!isUp && code !== 0) return resolve(`Electron could not start (${signal ?? `exit code ${code}`}).`)
    process.exitCode = code ?? 1
    resolve(null)
  })
  const stopping = onStop(async () => {
    child.kill()
    await promise
  })
  process.once('exit', () => child.kill('SIGKILL'))
  return promise.finally(() => stopping.forget())
}
