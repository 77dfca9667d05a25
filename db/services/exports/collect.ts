/** What was chosen of a collection, as a batch. Notes are read as they are asked for. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { ReadDb } from '../../connection.ts'
import { BUILT_IN } from '../../domain/note/built-in.ts'
import type { DeckId } from '../../domain/ids.ts'
import type { Batch, BatchDeck, BatchNoteType, BatchQuestion } from '../../formats/batch.ts'
import * as blocks from '../../repositories/blocks.ts'
import * as decks from '../../repositories/decks.ts'
import * as templates from '../../repositories/estimation-templates.ts'
import * as exported from '../../repositories/exported.ts'
import * as noteTypes from '../../repositories/note-types.ts'
import * as presets from '../../repositories/presets.ts'
import * as questions from '../../repositories/questions.ts'
import { chunksOf, type Chosen } from './choose.ts'
import type { LogTerms } from './collected-cards.ts'
import { CHUNK, grouped, noCounts, notesOf, type Counts } from './collected-notes.ts'
import { FileNames } from './file-names.ts'

/** A batch with what was met on the way through it. */
export interface Collected extends Batch {
  readonly read: Counts
  readonly names: FileNames
}

export interface CollectOptions {
  /** Whether cards come with their state and their log; without, all are new. */
  readonly scheduling: boolean
  /** Whether files go along. */
  readonly media: boolean
  /** Where they lie, by their hashes. */
  readonly folder: string
  readonly log: LogTerms
}

/**
 * Looks through what was chosen for what has to be known before its first note: note types, decks and names of files.
 * @param db a copy that nobody writes to: it is read over many turns, and all of it has to be of one moment
 * @param turn called between pieces of the work
 */
export async function collect(
  db: ReadDb,
  chosen: Chosen,
  { scheduling, media, folder, log }: CollectOptions,
  turn: () => Promise<void>,
): Promise<Collected> {
  const all = decks.all(db)
  const isWhole = chosen.kind === 'decks' && chosen.decks.length === all.length
  const used = await usedBy(db, chosen, turn)
  const names = new FileNames(hash => (existsSync(join(folder, hash)) ? exported.file(db, hash) : null))
  const types = typesOf(db, id => isWhole || used.types.has(id), names)
  for (const { name, hash } of used.files) names.nameOf(name, hash)
  const reading = { db, chosen, scheduling, log, names, types, read: noCounts() }
  return {
    decks: decksOf(db, all, chosen, used.decks),
    noteTypes: [...types.values()],
    notes: { [Symbol.iterator]: () => notesOf(reading) },
    questions: questionsOf(db, chosen),
    templates: isWhole ? templates.drawable(db) : [],
    media: media ? names.files : [],
    names,
    read: reading.read,
  }
}

/** What notes and cards refer to, some of them at a time. */
async function usedBy(db: ReadDb, chosen: Chosen, turn: () => Promise<void>) {
  const types = new Set<string>()
  const inDecks = new Set<string>()
  const files = new Map<string, exported.NamedFile>()
  for (const chunk of chunksOf(db, chosen, CHUNK)) {
    const ids = [...new Set(chunk.map(({ note }) => note))]
    for (const type of exported.typesOfNotes(db, ids)) types.add(type)
    if (chosen.kind === 'cards') for (const { deck } of exported.cardsOf(db, ids)) inDecks.add(deck)
    for (const file of exported.filesOfNotes(db, ids)) files.set(`${file.hash} ${file.name}`, file)
    await turn()
  }
  return { types, decks: inDecks, files: [...files.values()] }
}

/** Note types by id. Their files are named first: a style sheet cannot be told of another name. */
function typesOf(db: ReadDb, used: (id: string) => boolean, names: FileNames): ReadonlyMap<string, BatchNoteType> {
  const files = grouped(exported.filesOfTypes(db), ({ of }) => of)
  return new Map(
    noteTypes
      .all(db)
      .filter(({ id }) => used(id))
      .map(stored => {
        const { id, version: _, ...type } = stored
        const media = (files.get(id) ?? []).map(({ name, hash }) => names.nameOf(name, hash))
        return [id, { ...type, key: type.key ?? ownKey(stored), media }]
      }),
  )
}

/** A type that was made here is known by its name. */
function ownKey({ name, markup }: noteTypes.NoteType): string {
  const [builtIn] = Object.entries(BUILT_IN).find(([, one]) => one.name === name && one.markup === markup) ?? []
  return builtIn === undefined ? `name:${name}` : `builtin:${builtIn}`
}

function decksOf(
  db: ReadDb,
  all: readonly decks.Deck[],
  chosen: Chosen,
  used: ReadonlySet<string>,
): readonly BatchDeck[] {
  const byId = new Map(all.map(deck => [deck.id, deck]))
  const installed = new Map(blocks.all(db).map(block => [block.deck, block]))
  const byPreset = new Map(presets.all(db).map(preset => [preset.id, presets.rulesOf(preset)]))
  const wanted = chosen.kind === 'decks' ? chosen.decks : all.filter(({ id }) => used.has(id))
  return wanted.map(deck => {
    const options = byPreset.get(deck.preset)
    return {
      key: deck.id,
      name: deck.name,
      under: namesAbove(byId, deck),
      block: blockOf(installed.get(deck.id)),
      ...(options === undefined ? {} : { options }),
      ...(deck.archived ? { archived: true as const } : {}),
    }
  })
}

function namesAbove(byId: ReadonlyMap<DeckId, decks.Deck>, { parent }: decks.Deck): readonly string[] {
  const above = parent === null ? undefined : byId.get(parent)
  return above === undefined ? [] : [...namesAbove(byId, above), above.name]
}

function blockOf(block: blocks.InstalledBlock | undefined): BatchDeck['block'] {
  if (block === undefined) return null
  const { code, ordinal, needs, summary, subtopics, sources } = block
  return { code, ordinal, needs, summary, subtopics, sources }
}

function questionsOf(db: ReadDb, chosen: Chosen): readonly BatchQuestion[] {
  if (chosen.kind === 'cards') return []
  return chosen.decks.flatMap(({ id: deck }) =>
    questions.ofDeck(db, deck).map(({ id, origin, tier, level, seconds, cards, item, misconceptions, ...rest }) => {
      const says = { tier, level, seconds, cards, item, misconceptions }
      const { remember, source } = rest
      return { deck, callNumber: origin?.callNumber ?? id, ...says, remember: remember ?? '', source: source ?? '' }
    }),
  )
}
