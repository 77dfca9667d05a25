import type { NoteId } from '../domain/ids.ts'
import * as tags from '../repositories/tags.ts'
import type { Operation } from './transact.ts'

/** The tag a leech's note gets. */
export const LEECH_TAG = 'leech'

/** Tags a note inside a running operation; a tag it has already stays as it is. */
export function tag({ db }: Operation, newId: () => string, note: NoteId, name: string): void {
  const existing = tags.named(db, name)
  const id = existing ?? newId()
  if (existing === null) tags.add(db, id, name)
  tags.attach(db, note, id)
}
