/** The text of a note of a file, and what of it is here. */
import { hash } from 'node:crypto'
import { orNotFound } from '../../domain/errors.ts'
import type * as staged from '../../repositories/staged.ts'
import { ABSENT, gainsOf, inOrder, type PlannedType } from './note-types.ts'

/** A note of a file with its text as the collection would keep it. */
export interface Incoming {
  readonly staged: staged.StagedNote
  readonly type: PlannedType
  /** JSON. */
  readonly fields: string
  readonly hash: string
}

/** The first field. @param fields JSON */
export function firstOf(fields: string): string {
  const [first]: readonly string[] = JSON.parse(fields)
  return first ?? ''
}

/** A staged note with its fields in the order of the type that it gets here. */
export function incomingOf(note: staged.StagedNote, types: ReadonlyMap<string, PlannedType>): Incoming {
  const type = orNotFound(types.get(note.type), 'note type of the file')
  if (type.fields === null) return { staged: note, type, fields: note.fields, hash: note.hash }
  const values: readonly string[] = JSON.parse(note.fields)
  const fields = JSON.stringify(inOrder(type, values))
  return { staged: note, type, fields, hash: hash('sha256', fields) }
}

/** With the text that a note has here in fields that the file's does not have. @param here its fields, JSON */
export function withKept(incoming: Incoming, here: string): Incoming {
  const { fields: from } = incoming.type
  if (from?.includes(ABSENT) !== true) return incoming
  const [texts, there] = [textsIn(incoming.fields), textsIn(here)]
  const fields = JSON.stringify(texts.map((text, at) => (from[at] === ABSENT ? (there[at] ?? '') : text)))
  return { ...incoming, fields, hash: hash('sha256', fields) }
}

/** The text of a note here, JSON, with the fields that its type is about to get. */
export function inFull(here: string, type: PlannedType): string {
  if (gainsOf(type).fields === 0) return here
  const texts = textsIn(here)
  return JSON.stringify(type.shape.fields.map((_, at) => texts[at] ?? ''))
}

/** Whether a text has this hash, or had it before its type got fields that are empty in it. @param fields JSON */
export function isTextOf(fields: string, itsHash: string): boolean {
  if (hash('sha256', fields) === itsHash) return true
  const texts = textsIn(fields)
  const full = texts.findLastIndex(text => text !== '') + 1
  for (let { length } = texts; length > full; length -= 1) {
    if (hash('sha256', JSON.stringify(texts.slice(0, length - 1))) === itsHash) return true
  }
  return false
}

function textsIn(fields: string): readonly string[] {
  return JSON.parse(fields)
}
