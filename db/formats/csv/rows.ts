import { cardsOf } from '../../domain/note/cards-of.ts'
import { hasCloze } from '../../domain/note/cloze.ts'
import type { ReadSettings } from '../../domain/transfer/settings.ts'
import type { BatchDeck, BatchNoteType, Sink } from '../batch.ts'
import { deckNamed } from '../deck-path.ts'
import { faultOfText, MOST_TAGS } from '../limits.ts'
import { NamedFiles } from '../named-files.ts'
import { typeNamed, type Writing } from '../note-types.ts'
import { keyOfGuid, unguarded } from './cells.ts'
import type { Header } from './header.ts'
import type { Records } from './split.ts'
import { writingOfType } from './writing.ts'

/** What stands between two columns that go to one field. */
const BETWEEN: Readonly<Record<Writing, string>> = { markdown: '\n\n', html: '<br><br>', plain: '\n' }
const SPACES = /[\s\u3000]+/

/** Where the parts of a note are in a row. */
interface Places {
  readonly fields: readonly (readonly [column: number, field: number])[]
  readonly tags: number
  readonly deck: number
  readonly noteType: number
  readonly guid: number
}

/** Turns the records of a table into notes. */
export class Rows implements Records {
  private readonly settings: ReadSettings
  private readonly header: Header
  private readonly writing: Writing
  private readonly sink: Sink
  private readonly places: Places
  private readonly files: NamedFiles
  private readonly decks = new Map<string, BatchDeck>()
  private readonly types = new Map<string, BatchNoteType>()
  /** Names of the columns that are fields, for a type that nobody here knows. */
  private names: readonly string[]
  private row = 0
  private position = 0

  constructor(settings: ReadSettings, header: Header, writing: Writing, sink: Sink) {
    this.settings = settings
    this.header = header
    this.writing = writing
    this.sink = sink
    this.places = placesOf(settings)
    this.files = new NamedFiles(sink)
    this.names = namesOf(header.columns ?? [], this.places)
  }

  /** Whether no row has come, the row of names apart. */
  isEmpty(): boolean {
    return this.row <= (this.settings.header ? 1 : 0)
  }

  record(cells: readonly string[], line: number): void {
    this.row += 1
    if (this.row === 1 && this.settings.header) {
      this.names = namesOf(cells, this.places)
      return
    }
    const fault = this.add(cells, line)
    if (fault !== null) this.sink.skip({ what: this.where(line), why: fault })
  }

  unreadable(line: number, why: string): void {
    this.row += 1
    this.sink.skip({ what: this.where(line), why })
  }

  /** @returns why the row is no note */
  private add(read: readonly string[], line: number): string | null {
    const cells = this.header.isOurs ? read.map(unguarded) : read
    const { places } = this
    const width = this.settings.columns.length
    if (cells.length > width && cells.slice(width).some(cell => cell !== '')) {
      return `it has ${cells.length} cells, the table ${width} columns`
    }
    for (const cell of cells) {
      const fault = cell === '' ? null : faultOfText(cell)
      if (fault !== null) return fault
    }
    const type = this.typeOf(cells[places.noteType] ?? '')
    const fields = this.fieldsOf(cells, type)
    const templates = cardsOf(type, fields)
    const fault = this.header.isOurs && templates.length > 0 ? null : faultOfNote(type, fields, templates.length)
    if (fault !== null) return fault
    const deck = this.deckOf(cells[places.deck] ?? '').key
    const position = this.position++
    this.sink.note({
      key: keyOfGuid(cells[places.guid] ?? '', this.header.isOurs),
      type: type.key,
      fields,
      tags: this.tagsOf(cells[places.tags] ?? ''),
      createdAt: null,
      changedAt: null,
      media: this.files.in(fields, type),
      cards: templates.map(template => {
        return { template, deck, position, state: null, details: null, reviews: [] }
      }),
      where: this.where(line),
      origin: null,
    })
    return null
  }

  private fieldsOf(cells: readonly string[], type: BatchNoteType): readonly string[] {
    const fields = type.fields.map(() => '')
    for (const [column, field] of this.places.fields) {
      const cell = cells[column] ?? ''
      const at = Math.min(field, fields.length - 1)
      const there = fields[at] ?? ''
      fields[at] = there === '' || cell === '' ? there + cell : there + BETWEEN[this.writing] + cell
    }
    return fields
  }

  private tagsOf(cell: string): readonly string[] {
    if (cell === '') return this.header.tags
    return [...new Set([...this.header.tags, ...cell.split(SPACES).filter(tag => tag !== '')])].slice(0, MOST_TAGS)
  }

  private deckOf(cell: string): BatchDeck {
    const name = cell.trim() === '' ? this.settings.deck : cell
    const known = this.decks.get(name)
    if (known !== undefined) return known
    const deck = deckNamed(name)
    if (![...this.decks.values()].some(({ key }) => key === deck.key)) this.sink.deck(deck)
    this.decks.set(name, deck)
    return deck
  }

  private typeOf(cell: string): BatchNoteType {
    const name = cell.trim() === '' ? this.settings.noteType : cell
    const known = this.types.get(name)
    if (known !== undefined) return known
    const { type } = typeNamed(name, writingOfType(name, this.header, this.writing), this.names)
    if (![...this.types.values()].some(({ key }) => key === type.key)) this.sink.noteType(type)
    this.types.set(name, type)
    return type
  }

  private where(line: number): string {
    return line === this.row ? `row ${this.row}` : `row ${this.row} (line ${line})`
  }
}

/** Anki skips what has no first field; and a cloze note without a cloze asks for nothing. */
function faultOfNote(type: BatchNoteType, fields: readonly string[], cards: number): string | null {
  if (fields.every(isBlank)) return 'it is empty'
  const asks = type.kind === 'standard' ? cards > 0 : fields.some(hasCloze)
  if (asks && !isBlank(fields[0] ?? '')) return null
  if (type.kind === 'cloze') return 'nothing in it is marked like {{c1::this}}'
  const empty = type.fields.find((_, index) => isBlank(fields[index] ?? '')) ?? 'front'
  return `${empty.toLowerCase()} is empty`
}

function isBlank(text: string): boolean {
  return text === '' || text.trim() === ''
}

function placesOf({ columns }: ReadSettings): Places {
  const of = (as: string) => columns.findIndex(column => column.as === as)
  return {
    fields: columns.flatMap((column, at) => (column.as === 'field' ? [[at, column.field] as const] : [])),
    tags: of('tags'),
    deck: of('deck'),
    noteType: of('note-type'),
    guid: of('guid'),
  }
}

/** What the fields are called, in their order. */
function namesOf(cells: readonly string[], { fields }: Places): readonly string[] {
  const most = fields.reduce((highest, [, field]) => Math.max(highest, field), 0)
  return Array.from({ length: most + 1 }, (_, field) => {
    const column = fields.find(([, at]) => at === field)?.[0] ?? -1
    return cells[column]?.trim() ?? ''
  })
}
