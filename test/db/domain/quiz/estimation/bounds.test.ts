import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boundsOf, INTERVIEW, pointsFor } from '../../../../../db/domain/quiz/estimation/bounds.ts'

const key = fc.double({ min: 1e-6, max: 1e12, noNaN: true })

test('an answer is whole up to the tolerance, half up to three times it, and nothing beyond', () => {
  fc.assert(
    fc.property(
      key,
      fc.double({ min: 0.005, max: 0.3, noNaN: true }),
      fc.constantFrom(1, -1),
      (value, relative, side) => {
        const bounds = boundsOf(value, { relative })
        const points = (times: number) => pointsFor(value * (1 + side * times * relative), bounds)
        expect([points(0), points(0.99), points(1), points(1.01), points(2.99), points(3.01)]).toEqual([
          1, 1, 1, 0.5, 0.5, 0,
        ])
      },
    ),
  )
})

test('a tolerance in the unit works the same', () => {
  const bounds = boundsOf(219, { absolute: 1 })
  expect([218, 220, 217, 222, 223].map(value => pointsFor(value, bounds))).toEqual([1, 1, 0.5, 0.5, 0])
})

describe('in an interview', () => {
  test('a factor of two either way is whole, and nothing is half', () => {
    fc.assert(
      fc.property(key, value => {
        const bounds = boundsOf(value, INTERVIEW)
        expect(bounds.half).toBeNull()
        expect([0.501, 1.999, 0.499, 2.01].map(times => pointsFor(value * times, bounds))).toEqual([1, 1, 0, 0])
      }),
    )
  })
})

test('nothing, and the wrong sign, are never near', () => {
  fc.assert(
    fc.property(key, fc.double({ min: 0.01, max: 0.33, noNaN: true }), (value, relative) => {
      const bounds = boundsOf(value, { relative })
      expect([pointsFor(0, bounds), pointsFor(-value, bounds)]).toEqual([0, 0])
      expect(pointsFor(-value, boundsOf(-value, { relative }))).toBe(1)
    }),
  )
  expect(pointsFor(0, boundsOf(2, { absolute: 1 }))).toBe(0)
  expect(pointsFor(-1, boundsOf(2, { absolute: 1 }))).toBe(0)
})
