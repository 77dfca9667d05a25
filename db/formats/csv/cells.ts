/** Cells as files of our own making have them. */

const ANKI = 'anki:'
const OWN = 'id:'
/** A spreadsheet takes a cell that begins so for a formula. */
const FORMULA = /^'*[=+\-@\t\r]/
const GUARDED = /^'+[=+\-@\t\r]/

/** A cell that no spreadsheet computes: an apostrophe stands before what looks like a formula. */
export function guarded(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell
}

/** The cell as it was before. */
export function unguarded(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell
}

/** A note's key as Anki's own id of it, where it has one of these. */
export function guidOfKey(key: string | null): string {
  if (key === null) return ''
  const guid = key.startsWith(ANKI) ? key.slice(ANKI.length) : null
  return guid === null || guid.startsWith(OWN) || guid.startsWith(ANKI) ? key : guid
}

/** @param isOurs whether a whole key may stand there */
export function keyOfGuid(guid: string, isOurs: boolean): string | null {
  if (guid.trim() === '') return null
  return isOurs && (guid.startsWith(OWN) || guid.startsWith(ANKI)) ? guid : ANKI + guid
}
