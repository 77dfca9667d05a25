/** What a deck may be called. */
import { LEVEL } from './deck-tree.ts'
import type { DeckRefusal } from './deck-refusals.ts'

/**
 * Why a text cannot be the name of one deck; null where it can. `::` divides names in paths (`deck:A::B`, a column of a
 * table, Anki), and a name that ends with a colon would make the next `::` be read too early; so neither can be in a name,
 * and a path is read one way only. A line break or another control character would not come back from a table.
 */
export function nameFault(name: string): DeckRefusal | null {
  if (name === '') return 'deck-without-name'
  if (name.includes(LEVEL) || name.endsWith(':')) return 'deck-name-divides'
  return /\p{Cc}/u.test(name) ? 'deck-name-lines' : null
}

/** The names in a path, without what stands around them; those that are empty count for nothing. */
export function levelsOf(path: string): readonly string[] {
  return path
    .split(LEVEL)
    .map(level => level.trim())
    .filter(level => level !== '')
}

/** Whether two names are one to whoever reads them: `é` may be written in two ways. */
export function isSameName(a: string, b: string): boolean {
  return a.normalize('NFC') === b.normalize('NFC')
}
