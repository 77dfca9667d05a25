import { describe, expect, test } from 'vitest'
import { printNumber, printQuantity } from '../../../../../db/domain/quiz/estimation/print.ts'
import { unitsBeside } from '../../../../../db/domain/quiz/estimation/units.ts'

describe('units that may be picked instead, the one asked for first', () => {
  test.each([
    ['GB', ['GB', 'B', 'kB', 'MB', 'TB', 'PB', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB']],
    [
      'GB/GPU',
      [
        'GB/GPU',
        'B/GPU',
        'kB/GPU',
        'MB/GPU',
        'TB/GPU',
        'PB/GPU',
        'KiB/GPU',
        'MiB/GPU',
        'GiB/GPU',
        'TiB/GPU',
        'PiB/GPU',
      ],
    ],
    ['ms', ['ms', 'µs', 's', 'min', 'h', 'days']],
    ['requests/s', ['requests/s', 'requests/min', 'requests/h', 'requests/day']],
    ['users per arm', ['users per arm']],
    ['$ per 1,000', ['$ per 1,000']],
    ['%', ['%']],
    ['', ['']],
  ])('%s', (unit, units) => {
    expect(unitsBeside(unit)).toEqual(units)
  })
})

describe('numbers are printed for people', () => {
  test.each([
    [0, '0'],
    [0.00034722, '0.0003472'],
    [0.1, '0.1'],
    [204.8, '204.8'],
    [999.96, '1\u2009000'],
    [41_666.67, '41\u2009667'],
    [300_000_000, '300 million'],
    [1.785e9, '1.785 billion'],
    [2e12, '2 trillion'],
    [-1234.6, '−1\u2009235'],
    [9.6e22, '9.6 × 10²²'],
    [2.5e-7, '2.5 × 10⁻⁷'],
  ])('%s', (value, text) => {
    expect(printNumber(value)).toBe(text)
  })

  test.each([
    [25.6, 'GB', '25.6 GB'],
    [9.6, '$ per 1,000', '$9.60 per 1,000'],
    [0.003472, '$', '$0.003472'],
    [20, '$', '$20'],
    [39.3469, '%', '39.35%'],
    [32, '×', '32×'],
    [0.0476, 'probability', '0.0476'],
    [16, '', '16'],
  ])('%s %s', (value, unit, text) => {
    expect(printQuantity(value, unit)).toBe(text)
  })
})
