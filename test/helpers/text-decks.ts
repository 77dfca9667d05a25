/** Decks that are text, read in tests as an import reads them. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { ReadSettings } from '../../db/domain/transfer/settings.ts'
import { readTable } from '../../db/formats/csv/read.ts'
import { readDeck } from '../../db/formats/deck/read.ts'
import { detect, type Found } from '../../db/formats/detect.ts'
import { readMarkdown } from '../../db/formats/markdown/read.ts'
import { testFolder } from './anki/reading.ts'
import { NOW, taking, type Taken } from './anki/taking.ts'

export interface ReadText extends Taken {
  readonly found: Found
}

const READERS = { csv: readTable, markdown: readMarkdown, deck: readDeck } as const

/** Writes a file of a name, finds out what it is and reads it. @param change what the learner says otherwise */
export async function readText(
  name: string,
  content: string | Uint8Array,
  change: Partial<ReadSettings> = {},
): Promise<ReadText> {
  return readPath(fileIn(testFolder(), name, content), change)
}

/** Finds out what lies at a path and reads it. */
export async function readPath(path: string, change: Partial<ReadSettings> = {}): Promise<ReadText> {
  const found = await detect(path)
  const { format } = found
  if (format !== 'csv' && format !== 'markdown' && format !== 'deck') throw new Error(`it is no text: ${format}`)
  const { taken, sink } = taking()
  await READERS[format](path, { ...found.settings, ...change }, { progress: () => {}, now: NOW }, sink)
  return { ...taken, found }
}

/** Writes a file into a folder. @returns its path */
export function fileIn(folder: string, name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
  return path
}

/** All of what a writer writes. */
export async function textOf(pieces: AsyncIterable<string>): Promise<string> {
  const all: string[] = []
  for await (const piece of pieces) all.push(piece)
  return all.join('')
}
