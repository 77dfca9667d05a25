import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { printQuantity } from '../../../../../db/domain/quiz/estimation/print.ts'
import { readNumber } from '../../../../../db/domain/quiz/estimation/read-number.ts'
import { evaluate } from '../../../../../db/expressions/evaluate.ts'

function read(text: string, wanted: string, picked = ''): number | string {
  const result = readNumber(text, picked, wanted, evaluate)
  return result.ok ? result.value : result.why
}

describe('what people type for a number', () => {
  test.each([
    ['25.6', 'GB', 25.6],
    ['25.6e9 B', 'GB', 25.6],
    ['1,234.5', 'ms', 1234.5],
    ['12 345 678', 'users', 12_345_678],
    ['12\u2009345', 'users', 12_345],
    ["12'345", 'users', 12_345],
    ['~ 3', 'users', 3],
    ['≈3', 'users', 3],
    ['−3', '°C', -3],
    ['.5', 'users', 0.5],
    ['12k', 'users', 12_000],
    ['12 K users', 'users', 12_000],
    ['3M', 'users', 3e6],
    ['3 million', 'users', 3e6],
    ['1.5B req/s', 'requests/s', 1.5e9],
    ['1.5 bn', 'requests/s', 1.5e9],
    ['2T', 'tokens', 2e12],
    ['3e8*12/86400', 'requests/s', 41_666.67],
    ['300M × 12 ÷ 86 400', 'requests/s', 41_666.67],
    ['300M x 12', 'requests', 3.6e9],
    ['(2 + 3) * 1k', 'users', 5000],
    ['10^9', 'users', 1e9],
    ['2**10', 'users', 1024],
    ['sqrt(1M)', 'users', 1000],
  ])('%s in %s', (text, wanted, value) => {
    expect(read(text, wanted)).toBeCloseTo(value, 2)
  })
})

describe('scale words, also where the answer is asked in millions', () => {
  test.each([
    ['12', 'million', 12],
    ['12 million', 'million', 12],
    ['12 Millions', 'million', 12],
    ['12M', 'million', 12],
    ['0.5M', 'million', 0.5],
    ['12e6', 'million', 12],
    ['12,000,000', 'million', 12],
    ['500000*24', 'million', 12],
    ['12 million weights', 'million', 12],
    ['125000', 'million', 125_000],
    ['0.012 billion', 'million', 12],
    ['3 mio', 'users', 3e6],
    ['3MM', 'users', 3e6],
    ['3 MILLION users', 'users', 3e6],
    ['3 hundred thousand', 'users', 300_000],
    ['2 TFLOPs', 'FLOPs', 2e12],
    ['2 PFLOPs', 'FLOPs', 2e15],
    ['2 MFLOP', 'FLOPs', 2e6],
    ['2 kFLOP/byte', 'FLOP/byte', 2000],
    ['2e12 FLOPs', 'FLOPs', 2e12],
    ['16 servers', 'machines', 16],
    ['16 GPUs', '', 16],
    ['0.7 AUC', 'AUC', 0.7],
    ['64 core-hours', 'core-hours', 64],
    ['12 QPS', 'requests/s', 12],
    ['12 tok/s', 'tokens/s', 12],
  ])('%s in %s', (text, wanted, value) => {
    expect(read(text, wanted, wanted)).toBeCloseTo(value, 6)
    expect(read(text, wanted)).toBeCloseTo(value, 6)
  })
})

describe('memory: B is a byte, and a suffix alone counts bytes', () => {
  test.each([
    ['2.5 TB', 'GB', 2500],
    ['2.5TB', 'GB', 2500],
    ['25600 MB', 'GB', 25.6],
    ['320 KiB', 'kB', 327.68],
    ['320 KiB/token', 'KiB/token', 320],
    ['0.5 TiB', 'GiB', 512],
    ['40 gb', 'GB', 40],
    ['100M*128*2', 'GB', 25.6],
    ['100M*128*2 B', 'GB', 25.6],
    ['25G', 'GB', 25],
    ['12Mi', 'MiB', 12],
    ['1.5B', 'B', 1.5],
    ['9 TB', 'TB/day', 9],
    ['104 MB/s', 'TB/day', 8.9856],
  ])('%s in %s', (text, wanted, value) => {
    expect(read(text, wanted, wanted)).toBeCloseTo(value, 6)
  })

  test('a number alone is taken in the unit picked beside the field', () => {
    expect(read('25.6e9', 'GB', 'B')).toBeCloseTo(25.6)
    expect(read('25.6', 'GB', 'GB')).toBeCloseTo(25.6)
    expect(read('2', 'ms', 's')).toBe(2000)
  })
})

describe('time, money, shares and rates', () => {
  test.each([
    ['3 ms', 's', 0.003],
    ['250 µs', 'ms', 0.25],
    ['250 us', 'ms', 0.25],
    ['2 h', 'min', 120],
    ['1.5 days', 'h', 36],
    ['90 seconds', 'min', 1.5],
    ['$3.20', '$ per 1,000', 3.2],
    ['3.20 $', '$ per 1,000', 3.2],
    ['35 cents', '$', 0.35],
    ['$1.5M', '$', 1.5e6],
    ['40%', '%', 40],
    ['0.4', '%', 0.4],
    ['40 %', 'probability', 0.4],
    ['0.4', 'probability', 0.4],
    ['600 req/min', 'requests/s', 10],
    ['36k/h', 'requests/s', 10],
    ['864000 per day', 'requests/s', 10],
    ['12 qps', 'requests/s', 12],
    ['12 requests per second', 'requests/min', 720],
    ['12', 'requests/s', 12],
  ])('%s in %s', (text, wanted, value) => {
    expect(read(text, wanted, wanted)).toBeCloseTo(value, 9)
  })
})

describe('says in a sentence what cannot be read', () => {
  test.each([
    ['', 'GB', 'There is nothing to read.'],
    ['GB', 'GB', 'There is nothing to read.'],
    ['1,5', 'GB', 'Write decimals with a point, as in 1.5.'],
    ['3 BG', 'GB', '“BG” is no unit of memory: use B, kB, MB, GB, TB, PB, KiB, MiB, GiB, TiB, PiB.'],
    ['3 ms', 'GB', '“ms” is an amount of time; what is asked for is an amount of memory.'],
    ['3 GB', 'users', '“GB” is an amount of memory; what is asked for is a count.'],
    ['3 users', 'ms', '“users” is no unit of time: use µs, ms, s, min, h, days.'],
    ['3 users', '$', '“users” is no unit of money: use $, cents.'],
    ['3 GB/s', 'GB', '“GB/s” is a rate; what is asked for is not.'],
    ['3 m', 'users', '“m” is not clear: write k, M, B or T after a number for thousands up to trillions.'],
    ['3 mil', 'users', '“mil” is not clear: write k, M, B or T after a number for thousands up to trillions.'],
    ['3 XY', 'users', '“XY” is not clear: write k, M, B or T after a number for thousands up to trillions.'],
    [
      '3 hundred million users',
      'users',
      '“million users” is not clear: write k, M, B or T after a number for thousands up to trillions.',
    ],
    ['3 +', 'users', 'It ends too early.'],
    ['[1, 2]', 'users', 'There is nothing to read.'],
    ['1/0', 'users', 'It does not come out as a finite number: is something divided by zero?'],
  ])('%s in %s', (text, wanted, why) => {
    expect(read(text, wanted, wanted)).toBe(why)
  })
})

test('a number printed for people is read back', () => {
  const unit = fc.constantFrom('GB', 'KiB/token', 'ms', 'days', '$ per 1,000', '%', 'probability', 'requests/s', '')
  fc.assert(
    fc.property(fc.double({ min: -3.5, max: 14, noNaN: true }), unit, (exponent, wanted) => {
      const value = 10 ** exponent
      expect(Number(read(printQuantity(value, wanted), wanted)) / value).toBeCloseTo(1, 2)
    }),
    { numRuns: 600 },
  )
})

test('any text is a number or a sentence', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '1',
      '2.5',
      '1e9',
      'k',
      'M',
      'B',
      'GB',
      'ms',
      '/s',
      ' per ',
      '$',
      '%',
      '*',
      '/',
      '(',
      ')',
      ' ',
      ',',
      'x',
    ),
    fc.string({ maxLength: 3 }),
  )
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 12 }),
      fc.constantFrom('GB', 'ms', '$', '%', 'users', ''),
      (pieces, wanted) => {
        const result = readNumber(pieces.join(''), wanted, wanted, evaluate)
        if (result.ok) expect(Number.isFinite(result.value)).toBe(true)
        else expect(result.why).toMatch(/[.?]$/)
      },
    ),
    { numRuns: 2000 },
  )
})
