/** A batch as a deck of ours, without loss: all that a reader finds again. */
import type { Batch, BatchCard, BatchDeck, BatchNote, BatchNoteType, BatchQuestion } from '../batch.ts'
import { pathOf } from '../deck-path.ts'
import { jsonOf, yamlOf } from './yaml.ts'

/** A part of a YAML file ends after so many notes or characters. */
const NOTES_IN_PART = 100
const CHARACTERS_IN_PART = 400_000
/** A longer note is JSON in a part of its own, which is read without trouble. */
const LONG_NOTE = 200_000

export type Written = Omit<Batch, 'notes'> & { readonly notes: AsyncIterable<BatchNote> | Iterable<BatchNote> }

/**
 * Writes a whole batch: decks, note types, notes with tags, names, schedules and logs, questions and estimation templates.
 * Of media it has the names; their bytes belong into a folder `media` beside it. Decks go by their names.
 */
export function writeDeck(batch: Written, { format }: { readonly format: 'yaml' | 'json' }): AsyncGenerator<string> {
  const keys = deckKeys(batch.decks)
  const types = new Map(batch.noteTypes.map(type => [type.key, type]))
  const head = {
    recall_at_k: 1,
    decks: batch.decks.map(deck => keptDeck(deck, keys)),
    note_types: batch.noteTypes.map(keptType),
    media: batch.media,
    templates: batch.templates,
    questions: batch.questions.map(question => keptQuestion(question, keys)),
  }
  const kept = (note: BatchNote) => keptNote(note, types.get(note.type), keys)
  return format === 'json' ? asJson(head, batch.notes, kept) : asYaml(head, batch.notes, kept)
}

type Kept = Readonly<Record<string, unknown>>

async function* asJson(head: Kept, notes: Written['notes'], kept: (note: BatchNote) => Kept): AsyncGenerator<string> {
  const facts = Object.entries(filled(head)).map(([key, value]) => `${jsonOf(key)}:${jsonOf(value)}`)
  yield `{${facts.join(',\n')},\n"notes":[`
  let isFirst = true
  for await (const note of notes) {
    yield `${isFirst ? '' : ','}\n${jsonOf(kept(note))}`
    isFirst = false
  }
  yield '\n]}\n'
}

async function* asYaml(head: Kept, notes: Written['notes'], kept: (note: BatchNote) => Kept): AsyncGenerator<string> {
  yield '# A deck of Recall@K. Lines of three hyphens divide it, so that a long one can be read part by part.'
  yield yamlOf(filled(head), '')
  let [inPart, characters] = [NOTES_IN_PART, 0]
  for await (const note of notes) {
    const one = kept(note)
    const text = yamlOf([one], '  ').slice(1)
    if (text.length > LONG_NOTE) {
      yield `---\n${jsonOf({ notes: [one] })}\n`
      inPart = NOTES_IN_PART
      continue
    }
    if (inPart >= NOTES_IN_PART || characters > CHARACTERS_IN_PART) {
      yield '---\nnotes:\n'
      inPart = 0
      characters = 0
    }
    inPart += 1
    characters += text.length
    yield text
  }
}

/** Decks by their names with those above them; of two with the same name the second has a number. */
function deckKeys(decks: readonly BatchDeck[]): ReadonlyMap<string, string> {
  const used = new Set<string>()
  return new Map(
    decks.map(deck => {
      const path = pathOf(deck)
      let key = path
      for (let n = 2; used.has(key); n++) key = `${path} (${n})`
      used.add(key)
      return [deck.key, key]
    }),
  )
}

function keptDeck(deck: BatchDeck, keys: ReadonlyMap<string, string>): Kept {
  const { key, name, under, block, options = null, archived = null } = deck
  return filled({ key: keys.get(key) ?? key, name, under, block, archived, options })
}

function keptType({ key, name, kind, fields, templates, css, markup, details, media }: BatchNoteType): Kept {
  return { key, name, kind, markup, fields, templates, ...filled({ css, media, details: filledDetails(details) }) }
}

function keptNote(note: BatchNote, type: BatchNoteType | undefined, keys: ReadonlyMap<string, string>): Kept {
  const { key, fields, tags, createdAt, changedAt, media, cards, origin } = note
  const names = new Set(type?.fields)
  const byName = type !== undefined && names.size === fields.length && !names.has('__proto__')
  return {
    ...filled({ key }),
    type: note.type,
    fields: byName ? Object.fromEntries(type.fields.map((name, index) => [name, fields[index] ?? ''])) : fields,
    ...filled({ tags, created_at: createdAt, changed_at: changedAt, media, origin }),
    cards: cards.map(card => keptCard(card, keys)),
  }
}

function keptCard({ deck, template, position, ...rest }: BatchCard, keys: ReadonlyMap<string, string>): Kept {
  const { state, details, reviews, events } = rest
  const past = { state, details, reviews, ...(events === undefined ? {} : { events }) }
  return {
    template,
    deck: keys.get(deck) ?? deck,
    position,
    ...filled(past),
    ...(events === undefined ? {} : { events }),
  }
}

function keptQuestion(question: BatchQuestion, keys: ReadonlyMap<string, string>): Kept {
  const { callNumber, deck, tier, level, seconds, cards, item, misconceptions, remember, source } = question
  return {
    id: callNumber,
    deck: keys.get(deck) ?? deck,
    tier,
    level,
    seconds,
    ...filled({ cards, remember, source, misconceptions: filledDetails(misconceptions) }),
    item,
  }
}

/** Without what says nothing. */
function filled(facts: Kept): Kept {
  return Object.fromEntries(
    Object.entries(facts).filter(([, value]) => {
      return value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)
    }),
  )
}

/** Null for a mapping with nothing in it. */
function filledDetails(details: Kept): Kept | null {
  return Object.keys(details).length === 0 ? null : details
}
