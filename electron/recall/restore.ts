import { existsSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { atHome } from './at-home.ts'
import { optionsOf, WrongUse } from './wrong-use.ts'

const USAGE = 'Use: recall restore FILE [--json] [--home FOLDER]'

/**
 * `recall restore`: puts the collection of an archive in the place of the one here, which is kept beside it.
 * @throws WrongUse, or an error with the sentence to be said
 */
export async function restore(args: readonly string[]): Promise<void> {
  const options = { json: { type: 'boolean' }, home: { type: 'string' } } as const
  const { values, positionals } = optionsOf({ args: [...args], options, allowPositionals: true }, USAGE)
  const [file, ...others] = positionals
  if (file === undefined || others.length > 0) throw new WrongUse(USAGE)
  if (values.home !== undefined) process.env['RECALL_AT_K_HOME'] = resolve(values.home)
  const path = resolve(file)
  if (!existsSync(path)) throw new Error(`There is no file ${path}.`)
  const { keptAs } = await atHome('there or new', ({ api, collection }) =>
    api.backups.restoreArchive({ offer: collection.offer(path, basename(path)) }),
  )
  console.log(
    values.json === true
      ? JSON.stringify({ path, keptAs })
      : `Restored. The collection before it is kept as ${keptAs}.`,
  )
}
