import type { FormType } from '../../../db/api/notes.ts'
import { occlusionFields } from '../../../db/domain/note/occlusion-fields.ts'

/**
 * What stands in the fields of another note type: the same texts in their order, but that a picture with boxes is no
 * question, nor the other way round: there fields of the same name keep theirs, and what was written before comes back.
 */
export function fieldsFor(
  from: FormType,
  to: FormType,
  fields: readonly string[],
  before: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  if (isDrawn(from) === isDrawn(to)) return to.fields.map((_, index) => fields[index] ?? '')
  const known = before.get(to.name) ?? []
  return to.fields.map((name, index) => {
    const same = from.fields.indexOf(name)
    return same < 0 ? (known[index] ?? '') : (fields[same] ?? '')
  })
}

function isDrawn(type: FormType): boolean {
  return occlusionFields(type, []) !== null
}
