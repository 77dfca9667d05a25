/** What is in a package, read the plain way: members of its zip, rows of its SQLite file. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zstdDecompressSync } from 'node:zlib'
import Sqlite from 'better-sqlite3'
import { openZip } from '../../../db/formats/zip/directory.ts'
import { DEFAULT_LIMITS } from '../../../db/formats/zip/limits.ts'
import { unpackWhole } from '../../../db/formats/zip/unpack.ts'
import type { TestCollection } from '../../helpers/collection.ts'
import type { ExportFormat, ExportWhat } from '../../../db/api/exports.ts'

type Row = Readonly<Record<string, unknown>>

export interface Opened {
  readonly generation: 'legacy' | 'latest'
  /** Members of the zip, unpacked. */
  readonly members: ReadonlyMap<string, Buffer>
  readonly rows: (sql: string) => readonly Row[]
}

export interface Wanted {
  readonly what?: ExportWhat
  readonly format?: ExportFormat
  readonly scheduling?: boolean
  readonly media?: boolean
}

/** Makes an export as the page does. */
export async function made(
  c: TestCollection,
  { what = { kind: 'all' }, format = 'apkg', scheduling = true, media = true }: Wanted = {},
) {
  const reply = await c.api.exports.make({ what, format, scheduling, media })
  const file = c.door.exported(reply.export)
  if (file === null) throw new Error('the file is not held ready')
  return { ...reply, path: file.path }
}

/** Makes a package and reads it. */
export async function packaged(c: TestCollection, wanted: Wanted = {}): Promise<Opened> {
  return opened((await made(c, wanted)).path)
}

export async function membersOf(path: string): Promise<ReadonlyMap<string, Buffer>> {
  const zip = await openZip(path, DEFAULT_LIMITS)
  try {
    const members = new Map<string, Buffer>()
    for (const [name, member] of zip.members) {
      members.set(name, await unpackWhole(zip, member, 'plain', { bytes: 0 }, 1e9))
    }
    return members
  } finally {
    zip.close()
  }
}

async function opened(path: string): Promise<Opened> {
  const members = await membersOf(path)
  const latest = members.get('collection.anki21b')
  const collection = latest === undefined ? members.get('collection.anki21') : zstdDecompressSync(latest)
  if (collection === undefined) throw new Error('there is no collection in the package')
  return { generation: latest === undefined ? 'legacy' : 'latest', members, rows: sql => rowsOf(collection, sql) }
}

function rowsOf(file: Buffer, sql: string): readonly Row[] {
  const folder = mkdtempSync(join(tmpdir(), 'recall-at-k-package-'))
  try {
    const path = join(folder, 'collection')
    writeFileSync(path, file)
    const sqlite = new Sqlite(path, { readonly: true })
    const rows = sqlite.prepare<[], Row>(sql).all()
    sqlite.close()
    return rows
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
