/** Notes as a deck in Markdown that its reader turns into the same notes. */
import type { Batch, BatchDeck, BatchNote, BatchNoteType } from '../batch.ts'
import { deckNamed, pathOf } from '../deck-path.ts'
import { ofOurs } from '../note-types.ts'
import { comment, inComment } from './lines.ts'
import { linesOf, parseMarkdown } from './parse.ts'

/** Stands after a note to see whether that ends where it should. */
const SENTINEL = '\n\nQ: .\nA: .\n'

/**
 * Writes notes with their fields, tags, ids and decks: questions as `Q:` and `A:`, cloze notes as paragraphs, and what
 * cannot be said so without changing it as it is, between comments. Schedules, note types and media are not in it.
 */
export async function* writeMarkdown(batch: Pick<Batch, 'decks' | 'noteTypes'> & Notes): AsyncGenerator<string> {
  const decks = new Map(batch.decks.map(deck => [deck.key, deck]))
  const types = new Map(batch.noteTypes.map(type => [type.key, type]))
  let deck: string | null = null
  for await (const note of batch.notes) {
    const type = types.get(note.type)
    if (type === undefined) continue
    const own = deckOf(note, decks)
    if (own !== deck) yield `<!-- deck: ${inComment(own)} -->\n\n`
    deck = own
    yield `${noteText(note, type)}\n\n`
  }
}

interface Notes {
  readonly notes: AsyncIterable<BatchNote> | Iterable<BatchNote>
}

function deckOf({ cards }: BatchNote, decks: ReadonlyMap<string, BatchDeck>): string {
  const deck = decks.get(cards[0]?.deck ?? '')
  return deck === undefined ? deckNamed('').key : pathOf(deck)
}

function noteText(note: BatchNote, type: BatchNoteType): string {
  const tags = note.tags.map(tag => tag.replaceAll(/[\s,\u3000]+/g, '_')).filter(tag => tag !== '')
  const id = note.key === null ? '' : `<!-- id: ${inComment(note.key)} -->\n`
  const short = shortForm(note, type)
  if (short !== null) {
    const text = id + short + (tags.length === 0 ? '' : `\nTags: ${tags.join(', ')}`)
    if (isRead(text, note.fields, tags)) return text
  }
  const above = tags.length === 0 ? '' : `<!-- tags: ${tags.map(inComment).join(', ')} -->\n`
  return id + above + verbatim(note, type)
}

/** As people write it; null for types and notes that people do not write so. */
function shortForm({ fields }: BatchNote, type: BatchNoteType): string | null {
  const [first = '', second = '', third = ''] = fields
  if (type.key === ofOurs('cloze').key) return second + third === '' ? first : null
  if (type.key !== ofOurs('basic').key || fields.length > 3 || first === '') return null
  return `Q: ${first}\nA: ${second}${third === '' ? '' : `\nSource: ${third}`}`
}

/** Whether the reader finds these very fields and tags in a text, and whatever follows it apart from them. */
function isRead(text: string, fields: readonly string[], tags: readonly string[]): boolean {
  const { notes, faults } = parseMarkdown(text + SENTINEL)
  const [found] = notes
  if (found === undefined || notes.length !== 2 || faults.length > 0) return false
  const same = fields.every((field, index) => (found.fields[index] ?? '') === field)
  return same && found.tags.length === tags.length && found.tags.every((tag, index) => tag === tags[index])
}

/** Between comments that no line of the fields is. */
function verbatim({ fields }: BatchNote, type: BatchNoteType): string {
  const lines = new Set(fields.flatMap(linesOf))
  let mark = ''
  for (let n = 1; lines.has(comment('field', mark)) || lines.has(comment('end', mark)); n++) mark = `x${n}`
  const note = `<!-- ${type.markup === 'html' ? 'html ' : ''}note${mark === '' ? '' : ` ${mark}`}: ${inComment(type.name)} -->`
  return [note, fields.join(`\n${comment('field', mark)}\n`), comment('end', mark)].join('\n')
}
