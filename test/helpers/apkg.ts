/** Notes of a legacy Anki package, read as plainly as a test can: one stored or deflated `collection.anki2`. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import Sqlite from 'better-sqlite3'

const CENTRAL = 0x02014b50
const STORED = 0

/** Fields and tags of every note of a package. */
export function notesOf(
  file: string,
): readonly { readonly fields: readonly string[]; readonly tags: readonly string[] }[] {
  const folder = mkdtempSync(join(tmpdir(), 'recall-at-k-apkg-'))
  try {
    const path = join(folder, 'collection.anki2')
    writeFileSync(path, entryOf(readFileSync(file), 'collection.anki2'))
    const sqlite = new Sqlite(path, { readonly: true })
    const rows = sqlite.prepare('select flds, tags from notes order by id').all() as { flds: string; tags: string }[]
    sqlite.close()
    return rows.map(({ flds, tags }) => ({
      fields: flds.split('\x1f'),
      tags: tags.trim().split(/\s+/).filter(Boolean),
    }))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A file of a zip, found in its central directory. */
function entryOf(zip: Buffer, wanted: string): Buffer {
  for (let at = zip.indexOf('PK\x01\x02'); at >= 0 && zip.readUInt32LE(at) === CENTRAL;) {
    const [method, size] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)]
    const [name, extra, comment] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32)]
    if (zip.toString('utf8', at + 46, at + 46 + name) === wanted) {
      const local = zip.readUInt32LE(at + 42)
      const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
      const body = zip.subarray(from, from + size)
      return method === STORED ? body : inflateRawSync(body)
    }
    at += 46 + name + extra + comment
  }
  throw new Error(`there is no ${wanted}`)
}
