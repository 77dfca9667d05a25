/** Names of the files in an export. Two notes may mean two files by one name; outside of the collection they cannot. */
import type { BatchMedia } from '../../formats/batch.ts'

/** Digits of a hash that tell two files of a name apart. */
const DIGITS = 8

/** Gives the files of an export their names, and says where a text has to name another one than it does. */
export class FileNames {
  /** All files that were asked for so far. */
  readonly files: BatchMedia[] = []
  /** Names of files that are lost. */
  readonly missing = new Set<string>()
  private readonly hashes = new Map<string, string>()
  private readonly find: (hash: string) => { readonly type: string; readonly size: number } | null

  /** @param find a stored file, or null when it is lost */
  constructor(find: (hash: string) => { readonly type: string; readonly size: number } | null) {
    this.find = find
  }

  /** What a file is called in the export: its name, unless another file came first by that name. */
  nameOf(name: string, hash: string): string {
    const free = this.takenBy(name) === null || this.takenBy(name) === hash ? name : apart(name, hash)
    if (this.takenBy(free) === null) this.add(free, hash)
    return free
  }

  private takenBy(name: string): string | null {
    return this.hashes.get(name.toLowerCase()) ?? null
  }

  private add(name: string, hash: string): void {
    this.hashes.set(name.toLowerCase(), hash)
    const file = this.find(hash)
    if (file === null) this.missing.add(name)
    else this.files.push({ name, hash, type: file.type, size: file.size })
  }
}

/** A text in which a file is named anew, where it is named as a file. */
export function renamedIn(text: string, name: string, free: string): string {
  const spellings = new Set([name, encodeURI(name), encodeURIComponent(name), name.replaceAll('&', '&amp;')])
  let renamed = text
  for (const spelling of spellings) {
    for (const [before, after] of AROUND) {
      renamed = renamed.replaceAll(`${before}${spelling}${after}`, `${before}${free}${after}`)
    }
  }
  return renamed
}

/** What stands around the name of a file in HTML, in Markdown and in Anki's own marks. */
const AROUND = [
  ['"', '"'],
  ["'", "'"],
  ['=', '>'],
  ['=', ' '],
  ['[sound:', ']'],
  ['](', ')'],
  ['](<', '>)'],
  ['](', ' '],
  ['url(', ')'],
] as const

function apart(name: string, hash: string): string {
  const dot = name.lastIndexOf('.')
  const end = dot > 0 ? name.slice(dot) : ''
  return `${dot > 0 ? name.slice(0, dot) : name}-${hash.slice(0, DIGITS)}${end}`
}
