/** A deck of ours in YAML or JSON, alone or in a zip with its files. */
import { basename } from 'node:path'
import type { ReadSettings } from '../../domain/transfer/settings.ts'
import type { ReadContext, Sink } from '../batch.ts'
import { decoded, decodedBytes, headOf } from '../encoding.ts'
import { type Files, filesAt, isZip } from '../files.ts'
import { refused } from '../refused.ts'
import { readPart, type Read } from './document.ts'
import { faultOf } from './faults.ts'
import { partsOf } from './parts.ts'
import { DeckFile } from './schema.ts'
import { type ListName, Things } from './things.ts'

/** Extensions of decks of ours. */
export const DECK_FILES = ['.yaml', '.yml', '.json'] as const

const KEYS = Object.keys(DeckFile.shape)

/**
 * Reads a deck, part by part; `schema.ts` says what it looks like. What is wrong is left out alone, told with its line;
 * what cannot be read at all (broken YAML) takes its part with it.
 * @throws `file-refused`
 */
export async function readDeck(path: string, settings: ReadSettings, context: ReadContext, sink: Sink): Promise<void> {
  const files = await filesAt(path, DECK_FILES)
  try {
    const name = files.texts.find(text => !text.includes('/')) ?? basename(path)
    const things = new Things(settings, sink, files, name)
    for await (const part of partsOf(await textOf(path, files, name, settings, context))) {
      if ('tooLong' in part) {
        const why = 'a part of it is longer than a million characters: divide it by lines of ---, or save it as JSON'
        things.skip(part.tooLong, why)
      } else if (part.text.trim() !== '') await readInto(things, readPart(part), part.firstLine)
    }
    if (things.found === 0) throw refused('no-notes')
  } finally {
    files.close()
  }
}

async function textOf(
  path: string,
  files: Files,
  name: string,
  { encoding }: ReadSettings,
  context: ReadContext,
): Promise<AsyncIterable<string>> {
  if (await isZip(path)) {
    const bytes = await files.bytes(name)
    if (bytes === null) throw refused('not-a-deck')
    return decodedBytes(bytes, 'utf-8', done => context.progress(done, null))
  }
  const { size } = await headOf(path)
  return decoded(path, encoding, done => context.progress(done, size))
}

async function readInto(things: Things, read: Read, firstLine: number): Promise<void> {
  if (!read.ok) return things.skip(read.line, read.why)
  const { value, lineOf } = read
  if (value === null) return
  if (typeof value !== 'object' || Array.isArray(value)) return things.skip(firstLine, 'it is no deck')
  const parts: ReadonlyMap<string, unknown> = new Map(Object.entries(value))
  for (const key of parts.keys()) {
    if (!KEYS.includes(key)) things.skip(lineOf([key]), `there is no “${key}” in a deck`)
  }
  for (const key of ['deck', 'tags', 'misconceptions', 'recall_at_k'] as const) {
    if (!parts.has(key)) continue
    const found = DeckFile.shape[key].safeParse(parts.get(key))
    if (!found.success) things.skip(lineOf([key]), `${key}: ${faultOf(found.error).why}`)
    else things.set({ [key]: found.data })
  }
  for (const list of LIST_NAMES) await readList(things, list, parts.get(list), lineOf)
}

// What others name comes before what names it.
const LIST_NAMES: readonly ListName[] = [
  'sources',
  'decks',
  'note_types',
  'media',
  'templates',
  'cards',
  'notes',
  'questions',
]

type LineOf = (path: readonly (string | number)[]) => number | null

async function readList(things: Things, list: ListName, value: unknown, lineOf: LineOf): Promise<void> {
  if (value === undefined || value === null) return
  if (!Array.isArray(value)) return things.skip(lineOf([list]), `${list}: has to be a list`)
  for (const [index, raw] of value.entries()) {
    const fault = await things.take(list, raw, whereOf(list, index, lineOf([list, index])))
    if (fault !== null) things.skipAt(whereOf(list, index, lineOf([list, index, ...fault.path])), fault.why)
  }
}

const ONE: Readonly<Record<ListName, string>> = {
  sources: 'source',
  decks: 'deck',
  note_types: 'note type',
  media: 'file',
  templates: 'template',
  cards: 'card',
  notes: 'note',
  questions: 'question',
}

/** `line 40`, or in a long file `card 12`. */
function whereOf(list: ListName, index: number, line: number | null): string {
  return line === null ? `${ONE[list]} ${index + 1}` : `line ${line}`
}
