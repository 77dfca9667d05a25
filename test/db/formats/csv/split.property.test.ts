import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { split, Splitter } from '../../../../db/formats/csv/split.ts'

interface Told {
  readonly records: (readonly [cells: readonly string[], line: number])[]
  readonly unreadable: (readonly [line: number, why: string])[]
}

/** Gives a text to a splitter in pieces of a size. */
function told(text: string, size = text.length, delimiter = ','): Told {
  const all: Told = { records: [], unreadable: [] }
  const splitter = new Splitter(delimiter, {
    record: (cells, line) => void all.records.push([cells, line]),
    unreadable: (line, why) => void all.unreadable.push([line, why]),
  })
  for (let from = 0; from < text.length; from += Math.max(1, size)) splitter.write(text.slice(from, from + size))
  splitter.end()
  return all
}

const cell = fc.string({
  unit: fc.constantFrom('a', 'é', ' ', ',', ';', '"', '\n', '\r', '\r\n', '#', '字'),
  maxLength: 8,
})
const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 })

describe('the cells of a table', () => {
  test('are those that were written, whatever is in them', () => {
    fc.assert(
      fc.property(table, fc.constantFrom(',', '\t', ';', '|', ':', ' '), (rows, delimiter) => {
        const text = stringify(rows, { delimiter, quoted_match: /[\r\n]/ })
        expect(split(text, delimiter)).toEqual(rows)
        expect(split(text, delimiter)).toEqual(parse(text, { delimiter, relax_column_count: true }))
      }),
      { numRuns: 300 },
    )
  })

  test('do not depend on the pieces in which the text comes', () => {
    const any = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r'), maxLength: 40 })
    fc.assert(
      fc.property(any, fc.integer({ min: 1, max: 5 }), (text, size) => {
        expect(told(text, size)).toEqual(told(text))
      }),
      { numRuns: 1000 },
    )
  })

  test.for([
    ['a lone quote inside of a cell is text', 'a 5" disk,b', [['a 5" disk', 'b']]],
    ['what follows a closing quote belongs to the cell', '"a"b,"c" "d"', [['ab', 'c "d"']]],
    ['a quote after a space is text', 'a, "b"', [['a', ' "b"']]],
    ['a cell in quotes has lines and delimiters', '"a\nb,c",d', [['a\nb,c', 'd']]],
    ['two quotes inside of quotes are one', '"say ""a""",b', [['say "a"', 'b']]],
    [
      'lines end in LF, CR or both',
      'a,b\nc,d\re,f\r\ng,h',
      [
        ['a', 'b'],
        ['c', 'd'],
        ['e', 'f'],
        ['g', 'h'],
      ],
    ],
    [
      'lines with nothing on them are no rows',
      'a,b\n\n\r\nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a last cell may be empty',
      'a,\n,b',
      [
        ['a', ''],
        ['', 'b'],
      ],
    ],
  ] as const)('%s', ([, text, rows]) => {
    expect(split(text, ',')).toEqual(rows)
  })
})

describe('what cannot be read', () => {
  test('a quote that never closes costs its row, and no other', () => {
    const { records, unreadable } = told('a,"b\nc,d\ne,f\n')
    expect(records).toEqual([
      [['c', 'd'], 2],
      [['e', 'f'], 3],
    ])
    expect(unreadable).toEqual([[1, 'a quote is opened and never closed']])
  })

  test('a last cell whose quote does not close goes to the end, as in Anki', () => {
    expect(told('a|"b\nmore, of it\n', 4, '|').records).toEqual([[['a', 'b\nmore, of it\n'], 1]])
  })

  test('a line without an end is passed over in little memory, and reading goes on', () => {
    const piece = 'x'.repeat(1 << 20)
    const all: Told = { records: [], unreadable: [] }
    const splitter = new Splitter(',', {
      record: (cells, line) => void all.records.push([cells, line]),
      unreadable: (line, why) => void all.unreadable.push([line, why]),
    })
    splitter.write('a,b\n')
    for (let megabyte = 0; megabyte < 200; megabyte++) splitter.write(piece)
    splitter.write('\nc,d')
    splitter.end()
    expect(all.unreadable).toEqual([[2, 'it is longer than 16 million characters']])
    expect(all.records).toEqual([
      [['a', 'b'], 1],
      [['c', 'd'], 3],
    ])
  })

  test('rows keep the numbers of their lines', () => {
    expect(told('"a\nb\r\nc",d\ne,f\n').records.map(([, line]) => line)).toEqual([1, 4])
  })
})
