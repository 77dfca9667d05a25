/** Names of media files by Anki's rules (rslib/src/media/files.rs): one plain component of a path, fit for every system. */

/** Bytes of UTF-8. */
const LONGEST = 120
/** Characters of an ending that is kept when a name is cut. */
const LONGEST_ENDING = 10
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const DISALLOWED = /[[\]<>:"/?*^\\|\u0000-\u001F\u007F]/g
/** Devices of Windows, with or without an ending. */
const RESERVED = /^(con|prn|aux|nul|com[1-9]|lpt[1-9])($|\.)/i

/** Whether a name may stand for something outside of its folder, on any system. */
export function leavesFolder(name: string): boolean {
  return name === '' || name === '.' || name === '..' || /[/\\\0]|^[a-z]:/i.test(name)
}

/** The name as Anki keeps it; a name that is fine comes back as it was. */
export function plainName(name: string): string {
  const allowed = name.normalize('NFC').replaceAll(DISALLOWED, '')
  const free = allowed.replace(RESERVED, '$1_$2')
  const ended = /[. ]$/.test(free) ? `${free}_` : free
  return cut(ended === '' ? '_' : ended)
}

/** Files kept by their name alone: what note types use (`_logo.png`), and pictures of LaTeX (`latex-….png`). */
export function isStatic(name: string): boolean {
  return name.startsWith('_') || name.startsWith('latex-')
}

function cut(name: string): string {
  if (bytesOf(name) <= LONGEST) return name
  const dot = name.lastIndexOf('.')
  const ending = dot > 0 && name.length - dot <= LONGEST_ENDING + 1 ? name.slice(dot) : ''
  let stem = ''
  let room = LONGEST - bytesOf(ending)
  for (const character of name.slice(0, name.length - ending.length)) {
    room -= bytesOf(character)
    if (room < 0) break
    stem += character
  }
  return `${stem}${ending}`
}

/** Bytes a text takes in UTF-8. */
function bytesOf(text: string): number {
  let bytes = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return bytes
}
