/** The writing half of an import: what was read, compared once more and written, as one operation or not at all. */
import { isDeepStrictEqual } from 'node:util'
import type { ImportChoices } from '../../api/imports.ts'
import type { Connection, ReadDb } from '../../connection.ts'
import type { CardId, DeckId, NoteTypeId } from '../../domain/ids.ts'
import type { BatchQuestion } from '../../formats/batch.ts'
import type { Template } from '../../domain/quiz/estimation/template.ts'
import * as changes from '../../repositories/changes.ts'
import * as staged from '../../repositories/staged.ts'
import { addQuestions, addTemplates } from '../apply-questions.ts'
import { addWords } from '../browse/keep-index.ts'
import * as images from '../images.ts'
import { transactLong, type LongOperation } from '../transact-long.ts'
import type { Store } from '../transact.ts'
import type { Compared } from './compare.ts'
import { Decider, NAMED, UNNAMED, type Decisions } from './decide.ts'
import { incomingOf } from './incoming.ts'
import type { PlannedType } from './note-types.ts'
import { planFor, type Plan } from './plan.ts'
import { restOf, wholeAfter } from './rest.ts'
import { WordsAhead } from './words-ahead.ts'
import { fillNewFields } from './fill-new-fields.ts'
import { NoteWriter, type NewNote } from './write-notes.ts'
import { writeDeck, writeType } from './write-places.ts'

/** What was written. */
export interface WrittenImport {
  readonly decisions: Decisions
  readonly cards: number
  readonly reviews: number
  readonly questions: number
  readonly decks: readonly { readonly id: DeckId; readonly name: string; readonly cards: number }[]
  readonly first: CardId | null
}

export interface Writing {
  /** What was decided before, or null; it counts if nothing has changed since. */
  readonly compared: Compared | null
  readonly choices: ImportChoices
  /** What the file is called in the journal. */
  readonly name: string
  readonly signal: AbortSignal | undefined
  readonly progress: (done: number, total: number) => void
  /** Told after the COMMIT, before anybody else has a turn. */
  readonly written: () => void
}

/** Notes that are read and added together. */
const TOGETHER = 250

/** @throws AppError `aborted`, `disk-full` and the like; nothing was written then */
export function writeImport(store: Store, scratch: Connection, writing: Writing): Promise<WrittenImport> {
  const { choices, name, signal } = writing
  const file = scratch.read
  const work = async (operation: LongOperation): Promise<WrittenImport> => {
    const isCurrent = writing.compared?.changes === changes.count(operation.db)
    const plan = planFor(file, operation.db, choices)
    const types = new Map<string, NoteTypeId>()
    const decksThere = plan.decks.map(deck => [deck.batch.key, writeDeck(store, operation, deck, choices)] as const)
    const places = { decks: new Map(decksThere), types }
    const writer = new NoteWriter(store, operation, plan.pictures, places, choices)
    const known = isCurrent && isDeepStrictEqual(writing.compared?.choices, choices) ? writing.compared : null
    const isOnlyNew = known !== null && known.decisions.counts.updated === 0
    const decisions = isOnlyNew ? known.decisions : await update(operation, file, plan, writer, writing)
    for (const [key, type] of [...decisions.types, ...typesAlone(plan)]) {
      types.set(key, writeType(store, operation, type, plan.pictures))
    }
    if (decisions.counts.added > 0) await add(operation, scratch, plan, writer, decisions, writing)
    for (const type of decisions.types.values()) await fillNewFields(operation, type)
    const questions = addQuestions(store, operation, staged.all<BatchQuestion>(file, 'questions'), places.decks)
    addTemplates(operation, staged.all<Template>(file, 'templates'))
    const { cards, reviews, first, cardsIn } = writer.written
    const decks = plan.facts.decks.flatMap(deck => {
      const id = places.decks.get(deck.key)
      const added = id === undefined ? 0 : (cardsIn.get(id) ?? 0)
      return id === undefined || added === 0 ? [] : [{ id, name: deck.name, cards: added }]
    })
    return { decisions, cards, reviews, questions, decks, first }
  }
  return store.gate.alone(async () => {
    const done = await transactLong(store, { name: 'import', facts: { file: name } }, signal, work)
    writing.written()
    return done
  }, signal)
}

/** Types that the file keeps without a note, as far as nothing here is called so. */
function typesAlone({ types, facts }: Plan): readonly (readonly [key: string, type: PlannedType])[] {
  return [...types].filter(([key, { existing, name, batch }]) => {
    return existing === null && name === batch.name && (facts.types[key] ?? 0) === 0
  })
}

/** Decides on every note, and updates those that are there and are to be. */
async function update(
  operation: LongOperation,
  file: ReadDb,
  plan: Plan,
  writer: NoteWriter,
  { choices, progress }: Writing,
): Promise<Decisions> {
  const decider = new Decider(file, operation.db, plan, choices)
  for (let decided = decider.next(); decided !== null; decided = decider.next()) {
    for (const { incoming, verdict } of decided) {
      if (verdict.fate !== 'updated') continue
      writer.update(incoming, restOf(file, incoming.staged.id), verdict.note, verdict.keeps === true)
    }
    progress(0, plan.facts.notes)
    await operation.rest()
  }
  return decider.decisions()
}

/** Adds the notes that are not there. */
async function add(
  operation: LongOperation,
  file: Connection,
  plan: Plan,
  writer: NoteWriter,
  { added }: Decisions,
  { progress }: Writing,
): Promise<void> {
  const { db, op } = operation
  const adding = images.addTogether(db, op)
  const index = addWords(db)
  const ahead = new WordsAhead(file, plan.types, plan.facts.notes, TOGETHER)
  try {
    for (let last = 0; ;) {
      const read = wholeAfter(file.read, last, TOGETHER)
      const end = read.at(-1)?.note.id
      if (end === undefined) break
      const words = await ahead.after(last, end)
      const news = read.flatMap(({ note, rest }, at): NewNote[] => {
        const how = added[note.id]
        if (how !== NAMED && how !== UNNAMED) return []
        const key = how === NAMED ? note.key : null
        return [{ incoming: incomingOf(note, plan.types), rest, words: words[at] ?? '', key }]
      })
      adding.note(writer.add(news, index))
      last = end
      progress(last, plan.facts.notes)
      await operation.rest()
    }
  } finally {
    await ahead.end()
  }
  index.end()
  adding.end()
}
