/** The files that a note's text names, written with the note. */
import type { WriteDb } from '../../connection.ts'
import type { NoteId } from '../../domain/ids.ts'
import { NamedFiles } from '../../formats/named-files.ts'
import * as media from '../../repositories/media.ts'

interface Text {
  readonly fields: readonly string[]
  readonly markup: 'markdown' | 'html'
}

/** Says which files the names in a note stand for; pictures that the text does not name are not written. */
export function putPictures(db: WriteDb, note: NoteId, { fields, markup }: Text, pictures: readonly media.MediaFile[]) {
  if (pictures.length === 0) return
  const named = new Set(namesIn({ fields, markup }))
  for (const file of pictures) {
    if (!named.has(file.name.normalize('NFC'))) continue
    media.add(db, file)
    media.putName(db, note, file)
  }
}

/** Forgets the names that a note's text had and has no longer; what a template may still show by them is kept. */
export function dropPictures(db: WriteDb, note: NoteId, before: Text, after: Text): void {
  const still = new Set(namesIn(after))
  const gone = new Set(namesIn(before).filter(name => !still.has(name)))
  if (gone.size === 0) return
  for (const { name } of media.namesOfNote(db, note)) {
    if (gone.has(name.normalize('NFC'))) media.removeName(db, note, name)
  }
}

function namesIn({ fields, markup }: Text): readonly string[] {
  return new NamedFiles({ warn: () => undefined }).in(fields, { markup })
}
