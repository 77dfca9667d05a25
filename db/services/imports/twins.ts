import type * as staged from '../../repositories/staged.ts'

/** What tells the notes of a file apart. */
type Known = Pick<staged.StagedNote, 'key' | 'type' | 'fields' | 'hash'>

export interface Twins {
  /** The number of the next note, and that of the first one which is the same: its own when there is none. */
  next(note: Known): { readonly id: number; readonly twin: number }
}

/** Hexadecimal digits that a number holds exactly. */
const DIGITS = 13

/**
 * Tells which notes of a file come twice. Remembers a number of each; what it says is looked up.
 * @param staged a note that has been told before, by its number
 */
export function findTwins(staged: (id: number) => Pick<Known, 'key' | 'type' | 'fields'> | null): Twins {
  const first = new Map<number, number>()
  let id = 0
  return {
    next: note => {
      id += 1
      const number = note.key === null ? Number.parseInt(note.hash.slice(0, DIGITS), 16) : numberOf(note.key)
      const known = first.get(number)
      if (known === undefined) first.set(number, id)
      return { id, twin: known !== undefined && isSame(note, staged(known)) ? known : id }
    },
  }
}

/** Two sums of 32 bits, as FNV-1a and Java make theirs; joined to as much as a number holds exactly. */
function numberOf(key: string): number {
  let [one, other] = [0x811c9dc5, 0]
  for (let at = 0; at < key.length; at += 1) {
    const code = key.charCodeAt(at)
    one = Math.imul(one ^ code, 0x01000193)
    other = (Math.imul(other, 31) + code) | 0
  }
  return (one >>> 0) * 0x200000 + (other >>> 11)
}

function isSame(a: Known, b: Pick<Known, 'key' | 'type' | 'fields'> | null): boolean {
  if (b === null || a.key !== b.key) return false
  return a.key !== null || (a.type === b.type && a.fields === b.fields)
}
