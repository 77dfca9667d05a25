/** What a file is, told by what is in it. */
import { stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { fileTypeFromBuffer } from 'file-type'
import type { ReadSettings } from '../domain/transfer/settings.ts'
import { lookAtPackage, type PackageLook } from './apkg/is-package.ts'
import { delimiterName, tableSettings } from './csv/detect.ts'
import { layoutOf } from './csv/guess.ts'
import { headerOf } from './csv/header.ts'
import { DECK_FILES } from './deck/read.ts'
import { isJson } from './deck/look.ts'
import { formatOfText, isOneColumn } from './detect-text.ts'
import { encodingOf, headOf, headText } from './encoding.ts'
import { filesAt, isZip } from './files.ts'
import { MARKDOWN_FILES } from './markdown/read.ts'
import { refused } from './refused.ts'
import { DEFAULT_LIMITS } from './zip/limits.ts'

/** What was found in a file. */
export interface Found {
  readonly format: ReadSettings['format']
  /** `Table, semicolons, windows-1252`. */
  readonly label: string
  /** By which it is read, unless the learner says otherwise. */
  readonly settings: ReadSettings
  /** Labels that may be chosen instead of the encoding; none for what is no text. */
  readonly encodings: readonly string[]
  /** What a line before the rows of a table calls its columns. */
  readonly columnNames: readonly string[]
  /** What the file asks to be done with notes that are there already. */
  readonly duplicates: 'update' | 'skip' | 'add'
  /** So large that the learner is asked first. */
  readonly ask: boolean
}

/** Names the one file by which an archive of everything is known. */
const ARCHIVE = 'recall-at-k.json'
const GENERATIONS: Readonly<Record<PackageLook['generation'], string>> = {
  'legacy-1': 'oldest generation',
  'legacy-2': 'older generation',
  latest: 'latest generation (zstd)',
}
/** Share of control characters from which on something is no text. */
const MOST_CONTROLS = 0.02
const CONTROLS = /(?!\s)\p{Cc}/gu
const LOOKED_AT = 1 << 16

/**
 * Tells a file's format by what is in it; its name only decides between a table and Markdown where both would do. A folder
 * of Markdown files is a deck, and so is a zip of such a folder.
 * @param name what it was called where it came from; the deck is called so unless the file says otherwise
 * @throws `file-refused`
 */
export async function detect(path: string, name = basename(path)): Promise<Found> {
  const { isFolder } = await look(path)
  if (isFolder) return inFolder(path, name, 'Folder of Markdown')
  const inPackage = await lookAtPackage(path)
  if (inPackage !== null) return packageFound(name, inPackage)
  return (await isZip(path)) ? inZip(path, name) : inText(path, name)
}

async function look(path: string): Promise<{ readonly isFolder: boolean }> {
  try {
    return { isFolder: (await stat(path)).isDirectory() }
  } catch (error) {
    throw refused('gone', error)
  }
}

function packageFound(name: string, { generation, whole, unpacked }: PackageLook): Found {
  const format = whole ? 'colpkg' : 'apkg'
  const label = `Anki ${whole ? 'collection' : 'package'}, ${GENERATIONS[generation]}`
  const plain = plainly(name, format, label)
  return { ...plain, settings: { ...plain.settings, deck: '' }, ask: unpacked > DEFAULT_LIMITS.askAbove }
}

async function inZip(path: string, name: string): Promise<Found> {
  const files = await filesAt(path, [...DECK_FILES, ...MARKDOWN_FILES])
  try {
    if (files.texts.includes(ARCHIVE)) return plainly(name, 'archive', 'Recall@K archive')
    const decks = files.texts.filter(text => DECK_FILES.some(kind => text.endsWith(kind)) && !text.includes('/'))
    if (decks.length === 1) return plainly(name, 'deck', 'Recall@K deck with media')
  } finally {
    files.close()
  }
  return inFolder(path, name, 'Zip of Markdown')
}

async function inFolder(path: string, name: string, label: string): Promise<Found> {
  const files = await filesAt(path, MARKDOWN_FILES)
  const { length } = files.texts
  files.close()
  if (length === 0) throw refused('not-a-deck')
  return plainly(name, 'markdown', `${label}, ${length} ${length === 1 ? 'file' : 'files'}`)
}

async function inText(path: string, name: string): Promise<Found> {
  const { head, size } = await headOf(path)
  const kind = await fileTypeFromBuffer(head)
  const { label: encoding, others } = await encodingOf(path, head)
  const text = headText(head, encoding)
  if (text.trim() === '') throw refused('empty')
  if (kind !== undefined || isBinary(text)) throw refused('not-a-deck')
  const header = headerOf(text)
  const layout = layoutOf(text.slice(header.length), header, head.length === size)
  const format = formatOfText(text, layout, name)
  if (format === null) throw refused(isOneColumn(text, layout, name) ? 'one-column' : 'not-a-deck')
  const settings = { ...plainly(name, format, '').settings, encoding }
  if (format === 'csv') {
    const cells = layout.cloze && layout.width === 1 ? 'one column' : delimiterName(layout.delimiter)
    const label = `Table, ${cells}, ${shown(encoding)}`
    const table = tableSettings(header, layout, encoding, settings.deck)
    return { ...found(table, label, others), columnNames: header.columns ?? [], duplicates: header.duplicates }
  }
  const kindOfText = format === 'markdown' ? 'Markdown' : `Recall@K deck (${isJson(text) ? 'JSON' : 'YAML'})`
  return found(settings, `${kindOfText}, ${shown(encoding)}`, others)
}

function found(settings: ReadSettings, label: string, encodings: readonly string[]): Found {
  return { format: settings.format, label, settings, encodings, columnNames: [], duplicates: 'update', ask: false }
}

/** With the settings of what has none of its own. */
function plainly(name: string, format: ReadSettings['format'], label: string): Found {
  const deck = basename(name, extname(name))
  const table = { delimiter: ',', header: false, html: false, columns: [] }
  return found({ format, encoding: 'utf-8', ...table, noteType: 'Basic', deck }, label, [])
}

function isBinary(text: string): boolean {
  const start = text.slice(0, LOOKED_AT)
  return (start.match(CONTROLS)?.length ?? 0) > start.length * MOST_CONTROLS
}

/** `UTF-8`, but `windows-1252`. */
function shown(encoding: string): string {
  return encoding.startsWith('utf-') ? encoding.toUpperCase() : encoding
}
