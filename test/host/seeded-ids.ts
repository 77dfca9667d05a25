import type { Ids } from '../../db/domain/ids.ts'

/** Ids in the shape of the real ones, the same for the same seed, in the order they are asked for. */
export function seededIds(seed: number): Ids {
  let made = 0
  return {
    next<Id extends string>(): Id {
      made += 1
      return `00000000-0000-7${hex(seed, 3)}-8000-${hex(made, 12)}` as Id
    },
  }
}

function hex(number: number, digits: number): string {
  return number.toString(16).padStart(digits, '0')
}
