import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fifoOf, popped, pushed, valuesOf } from '../../../../db/domain/queue/fifo.ts'

test('first in, first out, and no step changes the list it was made from', () => {
  const steps = fc.array(fc.option(fc.nat(), { freq: 2 }), { maxLength: 60 })
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 5 }), steps, (start, todo) => {
      let list = fifoOf(start)
      let expected: readonly number[] = start
      for (const value of todo) {
        const before = { list, expected }
        list = value === null ? popped(list) : pushed(list, value)
        expected = value === null ? expected.slice(1) : [...expected, value]
        expect(valuesOf(list)).toEqual(expected)
        expect(list.size).toBe(expected.length)
        expect(list.front?.value).toBe(expected[0])
        expect(valuesOf(before.list)).toEqual(before.expected)
      }
    }),
    { numRuns: 300 },
  )
})
