import { hash } from 'node:crypto'
import type { ReadDb } from '../../connection.ts'
import * as staged from '../../repositories/staged.ts'

/** What tells the notes of a file apart. */
type Known = Pick<staged.StagedNote, 'key' | 'type' | 'fields' | 'hash'>

export interface Twins {
  /** The number of the next note, and that of the first one which is the same: its own when there is none. */
  next(note: Known): { readonly id: number; readonly twin: number }
}

/** Hexadecimal digits that a number holds exactly. */
const DIGITS = 13

/** Tells which notes of a file come twice. Remembers a number of each; what it says is looked up. */
export function findTwins(db: ReadDb): Twins {
  const first = new Map<number, number>()
  let id = 0
  return {
    next: note => {
      id += 1
      const name = note.key === null ? note.hash : hash('sha256', note.key)
      const number = Number.parseInt(name.slice(0, DIGITS), 16)
      const known = first.get(number)
      if (known === undefined) first.set(number, id)
      return { id, twin: known !== undefined && isSame(note, staged.sameAs(db, known)) ? known : id }
    },
  }
}

function isSame(a: Known, b: Pick<Known, 'key' | 'type' | 'fields'> | null): boolean {
  if (b === null || a.key !== b.key) return false
  return a.key !== null || (a.type === b.type && a.fields === b.fields)
}
