import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blockOrder } from '../../../../db/domain/queue/block-order.ts'

test('a block comes after those it needs, else by code', () => {
  const blocks = [
    { code: 'RK', needs: ['EM'] },
    { code: 'AN', needs: ['RK'] },
    { code: 'FW', needs: [] },
    { code: 'EM', needs: [] },
  ]
  expect(blockOrder(blocks)).toEqual(['EM', 'FW', 'RK', 'AN'])
})

test('a need that is not on counts as met', () => {
  const blocks = [
    { code: 'EM', needs: ['FW', 'DL'] },
    { code: 'RK', needs: [] },
  ]
  expect(blockOrder(blocks)).toEqual(['EM', 'RK'])
})

test('weak blocks come first among those whose needs have come', () => {
  const blocks = [
    { code: 'AA', needs: [] },
    { code: 'BB', needs: [], weak: true },
    { code: 'CC', needs: ['AA'], weak: true },
    { code: 'DD', needs: ['BB'] },
    { code: 'EE', needs: [], weak: true },
  ]
  expect(blockOrder(blocks)).toEqual(['BB', 'EE', 'AA', 'CC', 'DD'])
})

test('blocks that need each other in a circle all come, the lowest code first', () => {
  const blocks = [
    { code: 'CC', needs: ['BB'] },
    { code: 'BB', needs: ['CC'] },
    { code: 'DD', needs: ['BB'] },
    { code: 'AA', needs: ['AA'] },
  ]
  expect(blockOrder(blocks)).toEqual(['AA', 'BB', 'CC', 'DD'])
})

test('whatever the order they were read in, every block comes once, after its needs', () => {
  const codes = ['AA', 'BB', 'CC', 'DD', 'EE', 'FF', 'GG', 'HH']
  const shuffled = fc.shuffledSubarray(codes, { minLength: codes.length })
  const edges = fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 16 })
  fc.assert(
    fc.property(shuffled, shuffled, edges, fc.subarray(codes), (rank, read, pairs, weak) => {
      const needsOf = (code: string) => pairs.flatMap(([a, b]) => (a < b && rank[b] === code ? [rank[a] ?? ''] : []))
      const order = blockOrder(read.map(code => ({ code, needs: needsOf(code), weak: weak.includes(code) })))
      expect(order.toSorted()).toEqual(codes)
      for (const [at, code] of order.entries()) {
        for (const need of needsOf(code)) expect(order.indexOf(need)).toBeLessThan(at)
      }
    }),
    { numRuns: 300 },
  )
})
