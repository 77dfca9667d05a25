import type { Ids } from '../../db/domain/ids.ts'

/** Ids in the form of UUID version 7, made by counting: the same ones every time, in order of making. */
export function countedIds(first = 1): Ids {
  let count = first
  return {
    next: <Id extends string>() => {
      const number = count++
      const head = (0x01a1_0000_0000 + number).toString(16).padStart(12, '0')
      const tail = Math.imul(number, 0x9e3779b1) >>> 0
      return `${head.slice(0, 8)}-${head.slice(8)}-7000-8000-${tail.toString(16).padStart(12, '0')}` as Id
    },
  }
}
