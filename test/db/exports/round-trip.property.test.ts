/** Whatever a collection holds, a deck file of everything makes the same collection again. */
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openCollection, type Collection } from '../../../db/collection.ts'
import { newCard } from '../../../db/domain/card.ts'
import type { CardEventBody } from '../../../db/domain/event.ts'
import type { CardId, DeckId, NoteId, NoteTypeId } from '../../../db/domain/ids.ts'
import { BUILT_IN } from '../../../db/domain/note/built-in.ts'
import { cardsOf } from '../../../db/domain/note/cards-of.ts'
import { fits } from '../../../db/domain/scheduler/check.ts'
import { addDays } from '../../../db/domain/time.ts'
import type { BatchEvent, BatchNote } from '../../../db/formats/batch.ts'
import { turns } from '../../../db/formats/turns.ts'
import * as cards from '../../../db/repositories/cards.ts'
import * as noteTypes from '../../../db/repositories/note-types.ts'
import * as notes from '../../../db/repositories/notes.ts'
import { addDeck } from '../../../db/services/apply-batch.ts'
import { newPreset } from '../../../db/services/decks/options.ts'
import * as deckRows from '../../../db/repositories/decks.ts'
import { choose } from '../../../db/services/exports/choose.ts'
import { collect } from '../../../db/services/exports/collect.ts'
import { tag } from '../../../db/services/tags.ts'
import { transact, type Operation, type Store } from '../../../db/services/transact.ts'
import { TestClock } from '../../helpers/clock.ts'
import { countedIds } from '../../helpers/ids.ts'
import { libraryOf } from '../../helpers/library.ts'

/** A picture of one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const RUNS = 12
const SECOND = 5_000_000

/** Texts with everything that could be taken for the marks of a file. */
const text = fc
  .oneof(
    { weight: 4, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
    fc.constantFrom(
      '---',
      '# no comment',
      'a: b',
      '- x',
      '{{c1::x}}',
      '  ',
      '"',
      "'",
      '|',
      '>',
      'null',
      '~',
      'yes',
      '007',
      '1e3',
      '\n\n',
      '=1+1',
      'é\u0301',
    ),
    fc.array(fc.string({ unit: 'grapheme', maxLength: 20 }), { maxLength: 5 }).map(lines => lines.join('\n')),
  )
  .filter(value => !value.includes('\0') && value.isWellFormed())

const name = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .map(value => `n${value.replaceAll(/[:\p{Cc}\s]/gu, '')}`)
const body = fc.constantFrom(
  'none',
  'seen',
  'history',
  'flag',
  'suspend',
  'bury',
  'known',
  'forward',
  'reset',
  'undone',
)

const rules = fc.record({
  longestInterval: fc.integer({ min: 1, max: 36_500 }),
  drill: fc.constantFrom('below-good', 'missed', 'off'),
  leechThreshold: fc.integer({ min: 1, max: 99 }),
  leechSuspends: fc.boolean(),
  newPerDay: fc.option(fc.nat(9_999)),
  reviewsPerDay: fc.option(fc.nat(9_999)),
  newOrder: fc.constantFrom('position', 'random'),
  siblings: fc.constantFrom('apart', 'together'),
})

const given = fc.record({
  decks: fc.array(fc.record({ name, under: fc.nat(3), rules: fc.option(rules), archived: fc.boolean() }), {
    minLength: 1,
    maxLength: 4,
  }),
  custom: fc.record({
    name,
    fields: fc.uniqueArray(name, { minLength: 1, maxLength: 4 }),
    css: text,
    html: fc.boolean(),
  }),
  notes: fc.array(
    fc.record({
      type: fc.constantFrom('basic', 'reversed', 'cloze', 'custom', 'picture'),
      texts: fc.array(text, { minLength: 5, maxLength: 5 }),
      deck: fc.nat(3),
      tags: fc.array(name, { maxLength: 3 }),
      key: fc.option(name),
      past: fc.array(body, { maxLength: 4 }),
      details: fc.option(
        fc.record({
          cid: fc.nat(),
          s: fc.double({ noNaN: true, noDefaultInfinity: true, min: 0, max: 500 }),
          data: text,
        }),
      ),
    }),
    { maxLength: 8 },
  ),
})
type Given = typeof given extends fc.Arbitrary<infer T> ? T : never

/** A collection in a folder of its own. */
class Home {
  readonly home = mkdtempSync(join(tmpdir(), 'recall-at-k-round-'))
  readonly clock = new TestClock()
  private readonly ids: ReturnType<typeof countedIds>
  private readonly cards: number
  collection!: Collection

  constructor(first: number, shipped: number) {
    this.ids = countedIds(first)
    this.cards = shipped
  }

  async open(): Promise<void> {
    const library = libraryOf(this.cards === 0 ? {} : { AA: { cards: this.cards, questions: 2 } })
    const content = { hash: library.hash, load: async () => library }
    this.collection = await openCollection({ home: this.home, clock: this.clock, ids: this.ids, content })
  }

  get api() {
    return createRouterClient(this.collection.router)
  }

  get store(): Store {
    return this.collection.open().store
  }

  async remove(): Promise<void> {
    await this.collection.close()
    rmSync(this.home, { recursive: true, force: true })
  }
}

function fill({ store }: Home, { decks, custom, notes: wanted }: Given): void {
  transact(store, { name: 'import' }, operation => {
    const made: DeckId[] = []
    for (const { name: deck, under, rules: own, archived } of decks) {
      const id = addDeck(store, operation, deck, made[under] ?? null)
      if (own !== null) deckRows.setPreset(operation.db, id, newPreset(store, operation, deck, own), operation.op)
      if (archived) deckRows.archive(operation.db, id, true, operation.op)
      made.push(id)
    }
    const own = addType(store, operation, custom)
    for (const [index, note] of wanted.entries())
      addNote(store, operation, note, made[note.deck % made.length] ?? made[0], own, index)
  })
}

function addType(
  store: Store,
  { db, op }: Operation,
  { name: title, fields, css, html }: Given['custom'],
): noteTypes.NoteType {
  const [first = ''] = fields
  const type: noteTypes.NoteType = {
    id: store.ids.next<NoteTypeId>(),
    name: title,
    kind: 'standard',
    key: html ? `anki:${title.length}` : `name:${title}`,
    fields,
    templates: [{ name: 'One', front: `{{${first}}}`, back: fields.map(field => `{{${field}}}`).join('\n') }],
    css,
    markup: html ? 'html' : 'markdown',
    details: html ? { latexPre: 'x', flds: [{ font: 'Arial' }] } : {},
    version: op,
  }
  noteTypes.add(db, type)
  return type
}

function addNote(
  store: Store,
  operation: Operation,
  { type: kind, texts, tags, key, past, details }: Given['notes'][number],
  deck: DeckId | undefined,
  custom: noteTypes.NoteType,
  index: number,
): void {
  const { db, op, now } = operation
  if (deck === undefined) return
  const type = kind === 'custom' ? custom : builtIn(store, operation, kind === 'picture' ? 'basic' : kind)
  const fields = type.fields.map((_, place) => texts[place % texts.length] ?? '')
  if (kind === 'cloze') fields[0] = `{{c1::${index}}} and {{c3::x::y}}`
  if (kind === 'picture') fields[0] = `${index} ![](p${index}.png)`
  if (fields[0]?.trim() === '') fields[0] = `front ${index}`
  const id = store.ids.next<NoteId>()
  notes.add(db, { id, type: type.id, fields, createdAt: now.ms - 1_000 * index, changedAt: now.ms, version: op })
  const known = key === null ? null : `anki:${index}${key}`
  if (known !== null)
    db.run('insert into note_keys (key, note_id, changed_at, hash) values (?, ?, ?, ?)', known, id, now.ms, 'hash')
  for (const one of tags) tag(operation, () => store.ids.next(), id, one)
  if (kind === 'picture') addPicture(store, operation, id, `p${index}.png`)
  for (const template of cardsOf(type, fields)) {
    const card = store.ids.next<CardId>()
    cards.add(db, { id: card, note: id, template, deck, firstPosition: index, version: op })
    if (details !== null)
      db.run('insert into card_details (card_id, details) values (?, ?)', card, JSON.stringify(details))
    for (const what of past) live(operation, card, what, index)
  }
}

function builtIn(store: Store, { db, op }: Operation, which: 'basic' | 'reversed' | 'cloze'): noteTypes.NoteType {
  const known = noteTypes.ownNamed(db, BUILT_IN[which].name)
  if (known !== null) return known
  const made = { ...BUILT_IN[which], id: store.ids.next<NoteTypeId>(), key: null, details: {}, version: op }
  noteTypes.add(db, made)
  return made
}

function addPicture({ home }: Store, { db }: Operation, note: NoteId, picture: string): void {
  const bytes = Buffer.concat([PIXEL, Buffer.from(picture)])
  const hash = createHash('sha256').update(bytes).digest('hex')
  mkdirSync(join(home, 'media'), { recursive: true })
  writeFileSync(join(home, 'media', hash), bytes)
  db.run('insert into media (hash, name, type, size) values (?, ?, ?, ?)', hash, picture, 'image/png', bytes.length)
  db.run('insert into note_media (note_id, name, hash) values (?, ?, ?)', note, picture, hash)
}

/** Something that happens to a card. */
function live(
  operation: Operation,
  id: CardId,
  what: typeof body extends fc.Arbitrary<infer T> ? T : never,
  index: number,
): void {
  const { day, ms } = operation.now
  const { state } = cards.byId(operation.db, id) ?? { state: newCard(index) }
  const dates = {
    lastDay: addDays(day, -7 - index),
    due: addDays(day, index - 3),
    scheduledDue: addDays(day, index - 3),
    forwardedTo: [],
  }
  const seen = {
    ...newCard(index),
    schedule: { kind: 'seen', ...dates } as const,
    n: 2,
    ease: 206,
    interval: 7,
    lapses: 1,
  }
  const bodies: Partial<Record<typeof what, CardEventBody>> = {
    seen: { kind: 'state_imported', state: seen },
    history: {
      kind: 'history_imported',
      at: ms - 1_000_000 - index,
      button: 3,
      interval: -600,
      lastInterval: 0,
      factor: 0,
      ms: 900,
      type: 0,
    },
    flag: { kind: 'flagged', flag: index % 8 },
    suspend: { kind: 'suspended' },
    bury: { kind: 'buried', until: addDays(day, 1) },
    known: { kind: 'known_set', known: true },
    forward: { kind: 'forwarded', why: 'quiz-miss', days: [1] },
    reset: { kind: 'reset' },
  }
  const event = bodies[what]
  if (event !== undefined && fits(state, event)) operation.log(id, state, event)
}

/** Everything a collection holds, by no name that only it knows. */
async function dump({ store }: Home) {
  const options = { scheduling: true, media: true, folder: join(store.home, 'media'), log: 'own' } as const
  const batch = await collect(
    store.read,
    choose(store.read, { kind: 'all' }, () => []),
    options,
    turns(),
  )
  const decks = new Map(batch.decks.map(({ key, name: deck, under }) => [key, [...under, deck].join('::')]))
  return {
    decks: batch.decks.map(deck => ({ ...deck, key: '' })).toSorted(byText),
    noteTypes: batch.noteTypes.toSorted(byText),
    notes: [...batch.notes].map(note => heldNote(note, decks)).toSorted(byText),
    questions: batch.questions.map(question => ({ ...question, deck: decks.get(question.deck) })).toSorted(byText),
    media: batch.media.toSorted(byText),
  }
}

function heldNote(note: BatchNote, decks: ReadonlyMap<string, string>): object {
  const key = note.key?.startsWith('id:') === true ? null : note.key
  const held = note.cards.map(card => ({
    ...card,
    deck: decks.get(card.deck),
    events: (card.events ?? []).map(heldEvent),
  }))
  return { ...note, where: '', key, cards: held }
}

/** A line of the log, whose number and device are another collection's. */
function heldEvent(event: BatchEvent): object {
  const { body: one } = event
  return { ...event, seq: 0, device: '', body: one.kind === 'undone' ? { kind: one.kind } : one }
}

function byText(a: unknown, b: unknown): number {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1
}

test.each(['yaml', 'json'] as const)('a %s file of everything makes the same collection again', async format => {
  await fc.assert(
    fc.asyncProperty(given, async all => {
      const [home, other] = [new Home(1, 3), new Home(SECOND, 0)]
      try {
        await home.open()
        fill(home, all)
        for (const { past } of all.notes) if (past.includes('undone')) await home.api.history.undo({}).catch(() => null)
        const made = await home.api.exports.make({ what: { kind: 'all' }, format, scheduling: true, media: true })
        const before = await dump(home)
        await other.open()
        const { path, name: file } = home.collection.exported(made.export) ?? { path: '', name: '' }
        const { import: id, settings } = await other.api.imports.open({ offer: other.collection.offer(path, file) })
        const choices = { duplicates: 'add', scheduling: true, resetHard: false, keepOut: false } as const
        await other.api.imports.preview({ import: id, settings, choices })
        const report = await other.api.imports.write({ import: id, choices })
        expect(report.skipped).toEqual([])
        expect(await dump(other)).toEqual(before)
      } finally {
        await home.remove()
        await other.remove()
      }
    }),
    { numRuns: RUNS, seed: 20_261_121 },
  )
})
