/** Figures of a comparison: how many things are not as they should be, and what the first of them are. */
import { isDeepStrictEqual } from 'node:util'
import type { Figure } from '../bench/figures.ts'

/** Differences that are printed of each comparison. */
const SHOWN = 3

export class Checks {
  readonly figures: Figure[] = []
  private readonly title: string

  constructor(title: string) {
    this.title = title
  }

  /** Counts what there is; only explains the others. */
  counted(what: string, value: number): void {
    this.figures.push({ name: `${this.title}: ${what}`, value, unit: 'n', budget: null })
  }

  /** Both have the same keys with equal values. */
  same<T>(what: string, found: ReadonlyMap<string, T>, expected: ReadonlyMap<string, T>): void {
    const keys = new Set([...found.keys(), ...expected.keys()])
    const differing = [...keys].filter(key => !isDeepStrictEqual(found.get(key), expected.get(key)))
    for (const key of differing.slice(0, SHOWN)) {
      console.log(`  ${this.title}, ${what}, ${key}:`)
      console.log(`    found    ${JSON.stringify(found.get(key))}`)
      console.log(`    expected ${JSON.stringify(expected.get(key))}`)
    }
    this.figures.push({ name: `${this.title}: ${what} that differ`, value: differing.length, unit: 'n', budget: 0 })
  }

  /** None of these. */
  none(what: string, found: readonly string[]): void {
    for (const one of found.slice(0, SHOWN)) console.log(`  ${this.title}, ${what}: ${one}`)
    this.figures.push({ name: `${this.title}: ${what}`, value: found.length, unit: 'n', budget: 0 })
  }
}

/** Rows by a key, with one value of each. */
export function by<Row, T>(
  rows: readonly Row[],
  key: (row: Row) => string,
  value: (row: Row) => T,
): ReadonlyMap<string, T> {
  return new Map(rows.map(row => [key(row), value(row)]))
}
