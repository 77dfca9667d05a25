import type { WriteDb } from '../connection.ts'

type Value = string | number | null

/** Rows of one statement: more hardly take less time each. */
const TOGETHER = 50

/**
 * Inserts many rows, some in each statement, which takes a third less time than one by one.
 * @param insert the statement up to its values, `insert into notes (id, …)`
 */
export function insertMany(db: WriteDb, insert: string, rows: readonly (readonly Value[])[]): void {
  const width = rows[0]?.length ?? 0
  let from = 0
  for (; from + TOGETHER <= rows.length; from += TOGETHER) {
    const values: Value[] = []
    for (let at = from; at < from + TOGETHER; at += 1) values.push(...(rows[at] ?? []))
    db.run(statementFor(insert, width, TOGETHER), ...values)
  }
  for (; from < rows.length; from += 1) db.run(statementFor(insert, width, 1), ...(rows[from] ?? []))
}

/** Statements by their beginning and how many rows they take. */
const statements = new Map<string, string>()

function statementFor(insert: string, width: number, count: number): string {
  const name = `${count} ${insert}`
  const known = statements.get(name)
  if (known !== undefined) return known
  const row = `(${Array.from({ length: width }, () => '?').join(', ')})`
  const made = `${insert} values ${Array.from({ length: count }, () => row).join(', ')}`
  statements.set(name, made)
  return made
}
