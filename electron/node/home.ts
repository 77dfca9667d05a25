/** Where the learner's data lie. */
import { existsSync, mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { AppError } from '../../db/domain/errors.ts'
import { guarded } from '../../db/files.ts'

interface Machine {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  /** The person's own folder. */
  readonly person: string
}

const HERE: Machine = { platform: process.platform, env: process.env, person: homedir() }
/** The person alone may look in. */
const PRIVATE = 0o700

/** The data folder by the custom of the system, or the one named by `RECALL_AT_K_HOME`. */
export function dataFolder({ platform, env, person }: Machine = HERE): string {
  const chosen = env['RECALL_AT_K_HOME']
  if (chosen) return resolve(chosen)
  if (platform === 'darwin') return join(person, 'Library', 'Application Support', 'Recall at K')
  if (platform === 'win32') return join(env['APPDATA'] || join(person, 'AppData', 'Roaming'), 'Recall at K')
  return join(env['XDG_DATA_HOME'] || join(person, '.local', 'share'), 'recall-at-k')
}

/**
 * Makes sure that the data folder is there. A chosen folder may be new, but not the folder it lies in: that is rather
 * a drive that is not plugged in, and a fresh collection in its place would look like a loss.
 * @throws AppError `folder-missing`, `read-only`, `disk-full` or `storage-failed`, with the path
 */
export function openHome(machine: Machine = HERE): string {
  const home = dataFolder(machine)
  const parent = dirname(home)
  if (machine.env['RECALL_AT_K_HOME'] && !existsSync(parent)) throw new AppError('folder-missing', { path: parent })
  guarded(home, () => mkdirSync(home, { recursive: true, mode: PRIVATE }))
  return home
}
