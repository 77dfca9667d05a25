import { createReadStream, createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { turns } from '../../formats/turns.ts'
import { writeZip } from '../../formats/zip/write.ts'
import type { Collected } from './collect.ts'
import { TEXT_WRITERS, type TextFormat } from './text-writers.ts'
import type { ExportRun } from './write-export.ts'

/** Writes what was collected as a text; with media as a zip of the text and them. Says which. */
export async function writeText(
  to: string,
  batch: Collected,
  format: TextFormat,
  { mediaFolder: from, signal }: ExportRun,
): Promise<'text' | 'zip'> {
  const turn = turns(signal)
  const { write, name, mediaFolder } = TEXT_WRITERS[format]
  async function* pieces(): AsyncGenerator<string> {
    for await (const piece of write(batch)) {
      yield piece
      await turn()
    }
  }
  if (mediaFolder === null || batch.media.length === 0) {
    await pipeline(Readable.from(pieces()), createWriteStream(to, { flush: true }), { signal })
    return 'text'
  }
  const files = batch.media.map(file => {
    return { name: mediaFolder + file.name, compress: false, open: () => createReadStream(join(from, file.hash)) }
  })
  await writeZip(to, [{ name, compress: true, open: () => Readable.from(bytesOf(pieces())) }, ...files], signal)
  return 'zip'
}

async function* bytesOf(pieces: AsyncIterable<string>): AsyncGenerator<Buffer> {
  for await (const piece of pieces) yield Buffer.from(piece)
}
