/** The note types a form offers: those made here, by name, whether or not the collection has them yet. */
import type { FormType } from '../../api/notes.ts'
import { orNotFound } from '../../domain/errors.ts'
import { BUILT_IN } from '../../domain/note/built-in.ts'
import { ofOurs } from '../../formats/note-types.ts'
import type { BatchNoteType } from '../../formats/batch.ts'
import type { NoteType } from '../../repositories/note-types.ts'

/** In the order of the form. */
const OFFERED = [
  'basic',
  'reversed',
  'optional',
  'typed',
  'cloze',
  'occlusion',
] as const satisfies readonly (keyof typeof BUILT_IN)[]

/** What a new note can be made of. */
export const OFFERED_TYPES: readonly FormType[] = OFFERED.map(key => {
  const { name, kind, fields, markup } = BUILT_IN[key]
  return { id: null, name, kind, fields: [...fields], markup }
})

/** The type of ours with this name. @throws AppError `not-found` */
export function offeredType(name: string): BatchNoteType {
  return ofOurs(
    orNotFound(
      OFFERED.find(key => BUILT_IN[key].name === name),
      'note type',
    ),
  )
}

/** A type of the collection as a form shows it. */
export function formType({ id, name, kind, fields, markup }: NoteType): FormType {
  return { id, name, kind, fields: [...fields], markup }
}
