/** The app as it is started in a terminal: `recall-at-k import deck.apkg` does what it is told and opens no window. */
import { join } from 'node:path'
import { app, utilityProcess } from 'electron'

const COMMANDS = new Set(['content', 'export', 'import', 'inspect', 'restore'])

/** The command the app was started with, and what stands behind it; null when it was started to be looked at. */
export function commandIn(argv: readonly string[], isPackaged: boolean): readonly string[] | null {
  const args = argv.slice(isPackaged ? 1 : 2)
  const [name = ''] = args
  return COMMANDS.has(name) ? args : null
}

/** Runs a command in a process of its own, and ends with its exit code. */
export async function runCommand(args: readonly string[], dist: string): Promise<void> {
  await app.whenReady()
  const child = utilityProcess.fork(join(dist, 'node', 'recall.js'), [...args], { stdio: 'inherit' })
  child.once('exit', code => app.exit(code))
}
