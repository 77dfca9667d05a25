/** The content as the build wrote it: one small file to know whether there is anything to do, one with all of it. */
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Library } from '../../content/schema.ts'

/** What a host hands to the collection: the hash at once, the library only when it is asked for. */
export interface BundledContent {
  readonly hash: string
  load(): Promise<Library>
}

export const HASH_FILE = 'hash.json'
export const LIBRARY_FILE = 'library.json'

/** Content from `dist/content`. It was validated when it was built. */
export function bundledContent(folder: string): BundledContent {
  const { hash }: Pick<Library, 'hash'> = JSON.parse(readFileSync(join(folder, HASH_FILE), 'utf8'))
  return {
    hash,
    load: async () => {
      const library: Library = JSON.parse(await readFile(join(folder, LIBRARY_FILE), 'utf8'))
      return library
    },
  }
}
