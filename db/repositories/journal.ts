import type { ReadDb, WriteDb } from '../connection.ts'
import type { JournalEntry, OperationFacts, OperationName } from '../domain/operation.ts'

/** A row as it was before an operation, or the fact that there was none; or a range of ids that the operation added. */
export type Image =
  | {
      readonly table: string
      readonly key: Readonly<Record<string, string | number>>
      /** The row's columns before; null when the operation inserted it. */
      readonly before: Readonly<Record<string, string | number | null>> | null
    }
  | {
      readonly table: string
      readonly added: { readonly first: string; readonly last: string; readonly version: number }
    }

export type Side = 'undo' | 'redo' | 'barrier'

/** An operation with what is needed to take it back. */
export interface StoredEntry extends JournalEntry {
  readonly at: number
  readonly side: Side
  readonly images: readonly Image[]
  /** The span of log numbers it wrote, or null when it wrote no event. */
  readonly span: { readonly first: number; readonly last: number } | null
}

interface JournalRow {
  readonly op: number
  readonly name: OperationName
  readonly facts: string
  readonly at: number
  readonly side: Side
  readonly images: string
  readonly first_seq: number | null
  readonly last_seq: number | null
}

/** The number the next operation gets; numbers are never used twice, so they serve as versions of rows. */
export function nextOp(db: ReadDb): number {
  return (db.get<{ op: number | null }>('select max(op) as op from journal')?.op ?? 0) + 1
}

/** An entry as it is written: its images are JSON already. */
export type NewEntry = Omit<StoredEntry, 'images'> & { readonly images: string }

export function add(db: WriteDb, entry: NewEntry): void {
  db.run(
    'insert into journal (op, name, facts, at, side, images, first_seq, last_seq) values (?, ?, ?, ?, ?, ?, ?, ?)',
    entry.op,
    entry.name,
    JSON.stringify(entry.facts),
    entry.at,
    entry.side,
    entry.images,
    entry.span?.first ?? null,
    entry.span?.last ?? null,
  )
}

/** The number of the last part of an entry, 0 when it has none: what an operation touched that was written in pieces. */
export function lastPart(db: ReadDb, op: number): number {
  return db.get<{ part: number | null }>('select max(part) as part from journal_parts where op = ?', op)?.part ?? 0
}

/** Adds what one piece touched. */
export function addPart(db: WriteDb, op: number, part: number, images: string): void {
  db.run('insert into journal_parts (op, part, images) values (?, ?, ?)', op, part, images)
}

/** Takes the last part out of an entry, up to a number; null when there is none. */
export function takePart(db: WriteDb, op: number, upTo: number): { part: number; images: readonly Image[] } | null {
  const sql = 'select part, images from journal_parts where op = ? and part <= ? order by part desc limit 1'
  const row = db.get<{ part: number; images: string }>(sql, op, upTo)
  if (row === undefined) return null
  db.run('delete from journal_parts where op = ? and part = ?', op, row.part)
  return { part: row.part, images: JSON.parse(row.images) as Image[] }
}

/** Which of these keys of a table undo or redo could bring back. Reads the journal through. */
export function mentioned(db: ReadDb, table: string, keys: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>()
  const wanted = new Set(keys)
  const like = `%{"table":"${table}",%`
  const texts = db.all<{ images: string }>(
    `select images from journal where side <> 'barrier' and images like ?
     union all select p.images from journal_parts p where p.images like ?`,
    like,
    like,
  )
  for (const { images } of texts) {
    for (const image of JSON.parse(images) as Image[]) {
      const key = 'key' in image && image.before !== null ? Object.values(image.key)[0] : undefined
      if (image.table === table && typeof key === 'string' && wanted.has(key)) found.add(key)
    }
  }
  return found
}

/** Moves an entry to the other side with the images and events of having done so. */
export function turn(db: WriteDb, op: number, side: Side, images: string, span: StoredEntry['span']): void {
  db.run(
    'update journal set side = ?, images = ?, first_seq = ?, last_seq = ? where op = ?',
    side,
    images,
    span?.first ?? null,
    span?.last ?? null,
    op,
  )
}

// What can be redone are always the newest operations: a new one drops them. So the newest that is not among them
// divides the journal, and is found from its end.
const LAST_DONE = `select max(op) from journal where side <> 'redo'`
const FIRST_UNDONE = `select min(op) from journal where op > coalesce((${LAST_DONE}), 0)`

/** The operation that undo would take back, or null: the newest done one, unless it is a barrier. */
export function lastDone(db: ReadDb): StoredEntry | null {
  const row = db.get<JournalRow>(`select * from journal where op = (${LAST_DONE}) and side <> 'barrier'`)
  return row === undefined ? null : toEntry(row)
}

/** The operation that redo would do again, or null. */
export function firstUndone(db: ReadDb): StoredEntry | null {
  const row = db.get<JournalRow>(`select * from journal where op = (${FIRST_UNDONE})`)
  return row === undefined ? null : toEntry(row)
}

type NamedRow = Pick<JournalRow, 'op' | 'name' | 'facts' | 'side'>
const NAMED = 'select op, name, facts, side from journal'

/** The names of the operations that undo and redo would turn, without what is needed to do so. */
export function ends(db: ReadDb): { readonly undo: JournalEntry | null; readonly redo: JournalEntry | null } {
  const newest = db.get<NamedRow>(`${NAMED} order by op desc limit 1`)
  if (newest?.side !== 'redo') return { undo: named(newest, 'undo'), redo: null }
  const done = db.get<NamedRow>(`${NAMED} where op = (${LAST_DONE})`)
  return { undo: named(done, 'undo'), redo: named(db.get<NamedRow>(`${NAMED} where op = (${FIRST_UNDONE})`), 'redo') }
}

function named(row: NamedRow | undefined, side: Side): JournalEntry | null {
  if (row?.side !== side) return null
  return { op: row.op, name: row.name, facts: JSON.parse(row.facts) as OperationFacts }
}

/** Drops what could have been redone. */
export function clearRedo(db: WriteDb): void {
  db.run(`delete from journal where op > coalesce((${LAST_DONE}), 0)`)
}

/** How many operations are kept. */
export function count(db: ReadDb): number {
  return db.get<{ n: number }>('select count(*) as n from journal')?.n ?? 0
}

/** Drops all but the newest `keep` operations. Returns how many went. */
export function trim(db: WriteDb, keep: number): number {
  return db.run('delete from journal where op <= (select op from journal order by op desc limit 1 offset ?)', keep)
}

function toEntry(row: JournalRow): StoredEntry {
  return {
    op: row.op,
    name: row.name,
    facts: JSON.parse(row.facts) as OperationFacts,
    at: row.at,
    side: row.side,
    images: JSON.parse(row.images) as Image[],
    span: row.first_seq === null || row.last_seq === null ? null : { first: row.first_seq, last: row.last_seq },
  }
}
