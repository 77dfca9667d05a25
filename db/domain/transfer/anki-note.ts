/** A note of Anki's as one of ours: fields, tags, and the deck names of its cards. */

/** Between the fields of a note, and between levels of a deck that has a row of its own. */
const SEPARATOR = '\u001F'
/** Between levels of a deck that people see. */
const LEVELS = '::'
/** What Anki calls a level without a name. */
const BLANK = 'blank'

/** Fields as many as its type has, and whether they had to be made so. */
export interface FittedFields {
  readonly fields: readonly string[]
  readonly isFitted: boolean
}

/**
 * A note's fields. As Anki does, missing ones are empty and those too many are joined to the last with `; `.
 * @param count fields of its note type, ≥ 1
 */
export function fieldsOf(text: string, count: number): FittedFields {
  const found = (text.includes('\0') ? text.replaceAll('\0', '') : text).split(SEPARATOR)
  if (found.length === count) return { fields: found, isFitted: false }
  const kept = found.slice(0, count - 1)
  const last = found.slice(count - 1).join('; ')
  const missing = Array.from({ length: Math.max(0, count - kept.length - 1) }, () => '')
  return { fields: [...kept, last, ...missing].slice(0, count), isFitted: true }
}

/** Tags between spaces, narrow or wide, each once. */
export function tagsOf(text: string): readonly string[] {
  const tags = text.split(/[ \u3000]+/).filter(tag => tag !== '')
  return tags.length < 2 ? tags : [...new Set(tags)]
}

/** Names of a deck and of the decks above it, the topmost first; at least one. */
export function deckPath(name: string): readonly string[] {
  return name
    .replaceAll(SEPARATOR, LEVELS)
    .split(LEVELS)
    .map(level => level.normalize('NFC').trim() || BLANK)
}
