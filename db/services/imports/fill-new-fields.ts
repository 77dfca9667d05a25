/** Notes whose type got fields that they do not have yet. */
import * as notes from '../../repositories/notes.ts'
import type { LongOperation } from '../transact-long.ts'
import { gainsOf, type PlannedType } from './note-types.ts'

/** Notes that are read and written together. */
const TOGETHER = 250

/** Gives them the fields without text. */
export async function fillNewFields(operation: LongOperation, type: PlannedType): Promise<void> {
  const { existing, shape } = type
  if (existing === null || gainsOf(type).fields === 0) return
  const { db, op } = operation
  for (let last = ''; ;) {
    const short = notes.shorter(db, existing.id, shape.fields.length, last, TOGETHER)
    for (const { id, fields } of short) {
      const texts: readonly string[] = JSON.parse(fields)
      notes.lengthen(db, id, JSON.stringify(shape.fields.map((_, at) => texts[at] ?? '')), op)
      last = id
    }
    if (short.length < TOGETHER) return
    await operation.rest()
  }
}
