/** Which file a name in a note's text stands for: one that came with it, else one of that name that is there already. */
import type { ReadDb } from '../../connection.ts'
import type { NoteId } from '../../domain/ids.ts'
import type { BatchMedia } from '../../formats/batch.ts'
import type { NamedFiles } from '../../render/foreign-parts.ts'
import * as media from '../../repositories/media.ts'

export interface Pictures {
  /** The files that names stand for; names of none are left out. */
  of(names: readonly string[]): readonly media.MediaName[]
  /** Whether a note shows another file by one of these names, or none. */
  differ(note: NoteId, names: readonly string[]): boolean
  /** The same with their types, as cards are drawn with them. */
  files(names: readonly string[]): NamedFiles
  /** What came with the file under a hash, or null. */
  arrived(hash: string): media.MediaFile | null
}

/** For what is of no kind that is served. */
const UNKNOWN = 'application/octet-stream'

/** @param incoming what came with the file */
export function picturesIn(db: ReadDb, incoming: readonly BatchMedia[]): Pictures {
  const came = new Map(incoming.map(({ name, hash }) => [name, hash]))
  const files = new Map(incoming.map(({ type, ...file }) => [file.hash, { ...file, type: type ?? UNKNOWN }]))
  let there: ReadonlyMap<string, string> | null = null
  const named = (name: string): string | undefined => {
    const hash = came.get(name)
    if (hash !== undefined) return hash
    there ??= new Map(media.all(db).map(file => [file.name, file.hash]))
    return there.get(name)
  }
  const of = (names: readonly string[]) =>
    names.flatMap(name => {
      const hash = named(name)
      return hash === undefined ? [] : [{ name, hash }]
    })
  return {
    of,
    differ: (note, names) => {
      const shown = new Map(media.namesOfNote(db, note).map(({ name, hash }) => [name, hash]))
      return of(names).some(({ name, hash }) => shown.get(name) !== hash)
    },
    files: names => {
      const found = of(names).map(({ name, hash }) => {
        const type = files.get(hash)?.type ?? media.typeOf(db, hash)
        return [name.normalize('NFC'), { hash, type }] as const
      })
      return new Map(found)
    },
    arrived: hash => files.get(hash) ?? null,
  }
}
