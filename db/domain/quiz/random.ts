/**
 * Chance with a seed: the same numbers on every machine, so that an attempt can be replayed.
 * The generator is sfc32 (Chris Doty-Humphrey, PractRand), seeded by the FNV-1a hash of a text.
 */
export interface Random {
  /** At least 0, below 1. */
  readonly next: () => number
  /** A whole number from 0 to below `count`. */
  readonly below: (count: number) => number
  /** The same things in another order; the argument is left alone. */
  readonly shuffled: <T>(things: readonly T[]) => T[]
}

const FNV_OFFSET = 0x811c9dc5
const FNV_PRIME = 0x01000193
const WARM_UP = 12

/** A generator that depends on nothing but the text. */
export function randomOf(seed: string): Random {
  let [a, b, c, count] = [0x9e3779b9, 0x243f6a88, hashOf(seed), 1]
  const bits = () => {
    const sum = (a + b + count) | 0
    count = (count + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    return sum >>> 0
  }
  for (let round = 0; round < WARM_UP; round++) bits()
  const next = () => bits() / 2 ** 32
  const below = (limit: number) => Math.floor(next() * limit)
  return { next, below, shuffled: things => shuffle(things, below) }
}

/** Fisher and Yates, from the end. */
function shuffle<T>(things: readonly T[], below: (count: number) => number): T[] {
  const result = [...things]
  for (let last = result.length - 1; last > 0; last--) {
    const [taken] = result.splice(below(last + 1), 1)
    if (taken !== undefined) result.push(taken)
  }
  return result
}

function hashOf(text: string): number {
  let hash = FNV_OFFSET
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME)
  return hash
}
