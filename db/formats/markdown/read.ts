/** Markdown as a deck: one file, a folder of them, or a zip of that folder. */
import { basename } from 'node:path'
import { cardsOf } from '../../domain/note/cards-of.ts'
import type { ReadSettings } from '../../domain/transfer/settings.ts'
import type { BatchDeck, BatchNoteType, ReadContext, Sink } from '../batch.ts'
import { deckNamed } from '../deck-path.ts'
import { wholeText } from '../encoding.ts'
import { type Files, filesAt } from '../files.ts'
import { faultOfText, MOST_TAGS } from '../limits.ts'
import { ofOurs, typeNamed } from '../note-types.ts'
import { refused } from '../refused.ts'
import { type Front, frontOf } from './front-matter.ts'
import { NoteMedia } from './media.ts'
import { type ParsedNote, parseMarkdown } from './parse.ts'

/** Extensions of files that a folder is read from. */
export const MARKDOWN_FILES = ['.md', '.markdown', '.mdown'] as const
/** Longest file, in bytes. */
const LONGEST_FILE = 64 << 20
const KEYED = /^(?:anki|id):/

/**
 * Reads Markdown into notes; `parse.ts` says how it is written. In a folder each folder is a deck below that of the settings;
 * a deck that a file names itself counts first. A note is `line 40`, in a folder `ranking/loss.md, line 40`. Pictures come
 * from inside of the folder only. Lines inside of fields end in LF.
 * @throws `file-refused`
 */
export async function readMarkdown(
  path: string,
  settings: ReadSettings,
  context: ReadContext,
  sink: Sink,
): Promise<void> {
  const files = await filesAt(path, MARKDOWN_FILES)
  try {
    const reading = new Reading(files, settings, sink, files.texts.length > 1 || files.texts[0] !== basename(path))
    for (const [index, text] of files.texts.entries()) {
      await reading.read(text)
      context.progress(index + 1, files.texts.length)
    }
    if (reading.found === 0) throw refused('no-notes')
  } finally {
    files.close()
  }
}

class Reading {
  /** Notes and whatever else asks for attention. */
  found = 0
  private readonly files: Files
  private readonly settings: ReadSettings
  private readonly sink: Sink
  private readonly isFolder: boolean
  private readonly media: NoteMedia
  private readonly decks = new Map<string, BatchDeck>()
  private readonly types = new Map<string, BatchNoteType>()
  private position = 0

  constructor(files: Files, settings: ReadSettings, sink: Sink, isFolder: boolean) {
    this.files = files
    this.settings = settings
    this.sink = sink
    this.isFolder = isFolder
    this.media = new NoteMedia(files, sink)
  }

  async read(path: string): Promise<void> {
    const bytes = await this.files.bytes(path)
    if (bytes === null) return
    const text = await wholeText(bytes, this.isFolder ? null : this.settings.encoding, LONGEST_FILE)
    const front = frontOf(text)
    const { notes, faults } = parseMarkdown(front.body, front.firstLine)
    for (const { line, why } of front.fault === null ? faults : [front.fault, ...faults]) this.skip(path, line, why)
    for (const note of notes) {
      const fault = note.fields.map(field => faultOfText(field)).find(one => one !== null)
      if (fault === undefined) await this.add(path, front, note)
      else this.skip(path, note.line, fault)
    }
  }

  private async add(path: string, front: Front, note: ParsedNote): Promise<void> {
    const type = this.typeOf(front, note)
    const { fields, names } = await this.withFiles(type, fieldsFor(type, note), path)
    const deck = this.deckOf(note.deck ?? front.deck ?? this.folderOf(path)).key
    const position = this.position++
    this.found += 1
    this.sink.note({
      key: note.id === null ? null : KEYED.test(note.id) ? note.id : `id:${note.id}`,
      type: type.key,
      fields,
      tags: [...new Set([...front.tags, ...note.tags])].slice(0, MOST_TAGS),
      createdAt: null,
      changedAt: null,
      media: names,
      cards: cardsOf(type, fields).map(template => {
        return { template, deck, position, state: null, details: null, reviews: [] }
      }),
      where: this.where(path, note.line),
      origin: null,
    })
  }

  private async withFiles(type: BatchNoteType, fields: readonly string[], path: string) {
    if (type.markup === 'markdown') return this.media.of(fields, path)
    return { fields, names: await this.media.ofHtml(fields, path) }
  }

  private skip(path: string, line: number, why: string): void {
    this.found += 1
    this.sink.skip({ what: this.where(path, line), why })
  }

  private where(path: string, line: number): string {
    return this.isFolder ? `${path}, line ${line}` : `line ${line}`
  }

  private folderOf(path: string): string {
    const folders = path.split('/').slice(0, -1)
    return [this.settings.deck, ...folders].join('::')
  }

  private typeOf(front: Front, { kind, type, html, fields }: ParsedNote): BatchNoteType {
    const name = type ?? front.type ?? this.settings.noteType
    const names = fields.map((_, index) => (index === 0 ? 'Front' : index === 1 ? 'Back' : ''))
    const found = kind === 'cloze' ? ofOurs('cloze') : typeNamed(name, html ? 'html' : 'markdown', names).type
    // A card with a question and an answer is never a cloze note, whatever the settings say.
    const asked = kind === 'basic' && found.kind === 'cloze' ? ofOurs('basic') : found
    if (!this.types.has(asked.key)) this.sink.noteType(asked)
    const known = this.types.get(asked.key) ?? asked
    this.types.set(asked.key, known)
    return known
  }

  private deckOf(name: string): BatchDeck {
    const deck = deckNamed(name)
    if (!this.decks.has(deck.key)) this.sink.deck(deck)
    this.decks.set(deck.key, deck)
    return deck
  }
}

/** A question, its answer and where that comes from, in their fields; other notes as they are. */
function fieldsFor(type: BatchNoteType, { kind, fields }: ParsedNote): readonly string[] {
  if (kind !== 'basic') return type.fields.map((_, index) => fields[index] ?? '')
  const [front = '', back = '', source = ''] = fields
  const at = type.fields.indexOf('Source')
  const said = source === '' || at !== -1 ? back : `${back}\n\n${source}`
  return type.fields.map((_, index) => (index === 0 ? front : index === 1 ? said : index === at ? source : ''))
}
