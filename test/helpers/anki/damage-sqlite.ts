/** Bytes and SQLite files spoilt by chance. */
import Sqlite from 'better-sqlite3'
import { between, pick, type Random } from '../../../db/seed/random.ts'

/** Some bits the other way round. */
export function flipped(bytes: Buffer, random: Random, times: number): Buffer {
  const changed = Buffer.from(bytes)
  for (let time = 0; time < times && changed.length > 0; time += 1) {
    const at = between(random, 0, changed.length - 1)
    changed[at] = (changed[at] ?? 0) ^ (1 << between(random, 0, 7))
  }
  return changed
}

/** SQLite itself may say no to what is done to it. */
export function quietly(change: () => Buffer, otherwise: Buffer): Buffer {
  try {
    return change()
  } catch {
    return otherwise
  }
}

/** One of a list that is not empty. */
export function oneOf<T>(random: Random, list: readonly T[]): T {
  const [first, ...rest] = list
  if (first === undefined) throw new Error('there is nothing to choose from')
  return pick(random, [first, ...rest])
}

const PAGE = 4096

/** Pages exchanged, cut off, or with other bytes in them. */
export function pages(collection: Buffer, random: Random): Buffer {
  const changed = Buffer.from(collection)
  const page = () => between(random, 0, changed.length / PAGE - 1) * PAGE
  switch (between(random, 0, 4)) {
    case 0:
      changed.copyWithin(page(), page(), page() + PAGE)
      return changed
    case 1: {
      const at = page()
      return Buffer.concat([
        changed.subarray(0, at),
        flipped(changed.subarray(at, at + PAGE), random, 20),
        changed.subarray(at + PAGE),
      ])
    }
    case 2:
      return Buffer.concat([flipped(changed.subarray(0, 100), random, 3), changed.subarray(100)])
    case 3:
      return changed.subarray(0, page() + between(random, 0, PAGE))
    default: {
      // The heads of pages say where cells lie and which page comes next.
      const at = page() + (random() < 0.5 ? 0 : 100)
      return Buffer.concat([
        changed.subarray(0, at),
        flipped(changed.subarray(at, at + 12), random, 4),
        changed.subarray(at + 12),
      ])
    }
  }
}

const COLUMNS = {
  notes: 'id guid mid mod tags flds sfld csum data',
  cards: 'id nid did ord type queue due ivl factor reps lapses odue odid flags data',
  revlog: 'id cid ease ivl lastIvl factor time type',
  col: 'crt ver conf models decks dconf',
} as const
/** SQL for values that Anki never writes there. */
const ODD = [
  '-1',
  '0',
  '1e308',
  '9223372036854775807',
  '-9223372036854775808',
  '4294967296',
  "''",
  "'x'",
  "x'00ff1f'",
  "'{}'",
  "'[]'",
  "'null'",
  `'{"1":null}'`,
  `'{"a":{"flds":1}}'`,
  'zeroblob(100000)',
  "'\u001F\u001F'",
  "'<img src='",
] as const

/** Columns with values of other kinds and sizes. */
export function values(collection: Buffer, random: Random): Buffer {
  return quietly(() => {
    const db = new Sqlite(collection)
    db.pragma('ignore_check_constraints = on')
    for (let time = between(random, 1, 4); time > 0; time -= 1) {
      const table = pick(random, ['notes', 'cards', 'revlog', 'col'] as const)
      const column = oneOf(random, COLUMNS[table].split(' '))
      const where = table === 'col' ? '' : ` where rowid % ${between(random, 1, 9)} = 0`
      try {
        db.exec(`update or ignore ${table} set ${column} = ${oneOf(random, ODD)}${where}`)
      } catch {
        // Some values do not fit some columns.
      }
    }
    const changed = db.serialize()
    db.close()
    return changed
  }, collection)
}
