/**
 * A collection that speaks the domain: real SQLite in a temporary folder, the real front door, a clock the test moves.
 * Cards are named by their call numbers.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient, type RouterClient } from '@orpc/server'
import { onTestFinished } from 'vitest'
import type { Library } from '../../content/schema.ts'
import type { Advanced, Shown } from '../../db/api/review.ts'
import type { Scope } from '../../db/api/values.ts'
import { openCollection, type Collection, type CollectionOptions } from '../../db/collection.ts'
import type { CardEvent, CardEventBody } from '../../db/domain/event.ts'
import type { Button } from '../../db/domain/grade.ts'
import type { CardId, DeckId, Ids } from '../../db/domain/ids.ts'
import type { SettingsPatch } from '../../db/domain/settings.ts'
import { addDays, type StudyDay } from '../../db/domain/time.ts'
import * as cardEvents from '../../db/repositories/card-events.ts'
import * as cards from '../../db/repositories/cards.ts'
import type { CollectionRouter } from '../../db/router.ts'
import { coming } from '../../db/services/coming.ts'
import { transact, type Operation, type Store } from '../../db/services/transact.ts'
import { TestClock } from './clock.ts'
import { countedIds } from './ids.ts'
import { libraryOf, type GivenBlock } from './library.ts'

/** What a test begins with. */
export interface Given {
  /** Cards of one block `AA`. */
  readonly cards?: GivenBlock
  readonly blocks?: Readonly<Record<string, GivenBlock>>
  readonly settings?: SettingsPatch
  /** ISO with offset or `Z`. */
  readonly at?: string
  readonly zone?: string
  readonly home?: string
  readonly options?: Partial<CollectionOptions>
}

/** Where a seen card stands. */
export interface Placed {
  /** Days from today; negative when it is overdue. */
  readonly dueIn: number
  readonly interval: number
  readonly n?: number
  readonly ease?: number
}

/** What is made of notes so that they can be searched, and SQLite's own. */
const DERIVED = /^(?:note_(?:words|index|grams)(?:_|$)|searched$|sqlite_)/

type Client = RouterClient<CollectionRouter>
type Row = Readonly<Record<string, unknown>>

const TODAY: Scope = { kind: 'today' }
const HOUR_MS = 3_600_000
const LOGS = new Set([
  'journal',
  'journal_parts',
  'card_events',
  'attempts',
  'attempt_items',
  'attempt_events',
  'asked',
  'quiz_records',
  'template_answers',
])

/** An opened collection of its own, closed and removed when the test ends. */
export async function collection(given: Given = {}): Promise<TestCollection> {
  const made = new TestCollection(given)
  onTestFinished(() => made.remove())
  await made.start()
  if (given.settings !== undefined) await made.api.settings.change(given.settings)
  return made
}

/** An empty folder, removed when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'recall-at-k-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export class TestCollection {
  readonly home: string
  readonly clock: TestClock
  readonly ids: Ids = countedIds()
  library: Library
  private readonly given: Given
  private opened: Collection | null = null
  private client: Client | null = null

  constructor(given: Given = {}) {
    this.given = given
    this.home = given.home ?? mkdtempSync(join(tmpdir(), 'recall-at-k-test-'))
    this.clock = new TestClock(given.at, given.zone)
    this.library = libraryOf(given.blocks ?? { AA: given.cards ?? 0 })
  }

  /** The collection as a window calls it. */
  get api(): Client {
    if (this.client === null) throw new Error('the collection is not open')
    return this.client
  }

  get store(): Store {
    return this.door.open().store
  }

  /** The study day it is. */
  get day(): StudyDay {
    return this.store.now().day
  }

  get door(): Collection {
    if (this.opened === null) throw new Error('the collection is not open')
    return this.opened
  }

  async start(): Promise<void> {
    const { home, clock, ids, library } = this
    const content = { hash: library.hash, load: async () => library }
    this.opened = await openCollection({ home, clock, ids, content, ...this.given.options })
    this.client = createRouterClient(this.opened.router)
  }

  async restart(): Promise<void> {
    await this.door.close()
    await this.start()
  }

  /** Starts again with other content. */
  async update(blocks: Readonly<Record<string, GivenBlock>>): Promise<void> {
    this.library = libraryOf(blocks)
    await this.restart()
  }

  async remove(): Promise<void> {
    await this.opened?.close()
    rmSync(this.home, { recursive: true, force: true })
  }

  /** To the same hour of a later day. */
  advanceDays(days: number): void {
    this.clock.advanceDays(days)
  }

  advanceHours(hours: number): void {
    this.clock.advance(hours * HOUR_MS)
  }

  travelTo(zone: string): void {
    this.clock.place = zone
  }

  /** The card that comes now, by its call number. */
  async next(scope: Scope = TODAY): Promise<string | null> {
    return (await this.shownNext(scope))?.face.callNumber ?? null
  }

  async shownNext(scope: Scope = TODAY): Promise<Shown | null> {
    return (await this.api.review.next({ scope })).next
  }

  shown(callNumber: string, scope: Scope = TODAY): Promise<Shown> {
    return this.api.review.shown({ card: this.id(callNumber), scope })
  }

  /** Answers the card that comes now, or the one named. */
  async answer(button: Button, callNumber?: string, scope: Scope = TODAY): Promise<Advanced> {
    const shown = callNumber === undefined ? await this.shownNext(scope) : await this.shown(callNumber, scope)
    if (shown === null) throw new Error('there is no card to answer')
    return this.answerShown(shown, button, scope)
  }

  answerShown({ card, seen }: Shown, button: Button, scope: Scope = TODAY): Promise<Advanced> {
    return this.api.review.answer({ card, seen, button, thinkMs: 4_000, readMs: 2_000, scope })
  }

  /** Answers whatever comes until nothing comes any more. Returns the call numbers in the order they came. */
  async answerAll(button: Button = 'good'): Promise<string[]> {
    const came: string[] = []
    for (let next = await this.shownNext(); next !== null; next = await this.shownNext()) {
      came.push(next.face.callNumber ?? '')
      await this.answerShown(next, next.from === 'drill' ? 'got-it' : button)
    }
    return came
  }

  bury(callNumber: string): Promise<Advanced> {
    return this.api.review.bury({ card: this.id(callNumber), scope: TODAY })
  }

  suspend(callNumber: string): Promise<Advanced> {
    return this.api.review.suspend({ card: this.id(callNumber), scope: TODAY })
  }

  know(callNumber: string): Promise<Advanced> {
    return this.api.review.know({ card: this.id(callNumber), scope: TODAY })
  }

  async bringBack(callNumber: string): Promise<void> {
    await this.api.decks.bringBack({ card: this.id(callNumber) })
  }

  undo() {
    return this.api.history.undo({})
  }

  redo() {
    return this.api.history.redo({})
  }

  async counts(scope: Scope = TODAY): Promise<{ due: number; new: number; drill: number }> {
    return (await this.api.review.next({ scope })).counts
  }

  today() {
    return this.api.today.overview({})
  }

  /** The cards to come today in their order, if each is answered with Good. */
  queue(scope: Scope = TODAY): string[] {
    const open = this.door.open()
    return coming(open, scope, open.store.now(), 1_000).map(({ card }) => this.callNumberOf(card))
  }

  /** Cards whose day has come, in order of their call numbers, whatever the queue makes of them. */
  async due(): Promise<string[]> {
    const groups = await this.api.decks.list({})
    const lists = await Promise.all(
      groups.flatMap(({ decks }) => decks.map(({ id }) => this.api.decks.cards({ deck: id, text: '' }))),
    )
    return lists.flatMap(({ cards: listed }) =>
      listed.filter(({ state }) => state === 'due').map(({ callNumber }) => callNumber ?? ''),
    )
  }

  id(callNumber: string): CardId {
    const row = this.store.read.get<{ id: CardId }>(
      'select c.id from cards c join origins o on o.note_id = c.note_id where o.call_number = ? order by c.template',
      callNumber,
    )
    if (row === undefined) throw new Error(`there is no card ${callNumber}`)
    return row.id
  }

  deck(code = 'AA'): DeckId {
    const row = this.store.read.get<{ id: DeckId }>('select deck_id as id from blocks where code = ?', code)
    if (row === undefined) throw new Error(`there is no block ${code}`)
    return row.id
  }

  card(callNumber: string): cards.StoredCard {
    const card = cards.byId(this.store.read, this.id(callNumber))
    if (card === null) throw new Error(`there is no card ${callNumber}`)
    return card
  }

  log(callNumber: string): readonly CardEvent[] {
    return cardEvents.ofCard(this.store.read, this.id(callNumber))
  }

  /** Writes one event the way a later service will: a named operation, and the day begun anew. */
  event(callNumber: string, body: CardEventBody): void {
    const { id, state } = this.card(callNumber)
    this.operate(operation => void operation.log(id, state, body))
  }

  /** Puts a card where a life of reviews would have put it, as an import does. */
  place(callNumber: string, { dueIn, interval, n = 3, ease = 250 }: Placed): void {
    const due = addDays(this.day, dueIn)
    const schedule = {
      kind: 'seen',
      lastDay: addDays(due, -interval),
      due,
      scheduledDue: due,
      forwardedTo: [],
    } as const
    this.event(callNumber, {
      kind: 'state_imported',
      state: { ...this.card(callNumber).state, schedule, n, ease, interval },
    })
  }

  /** A second card of the note, from a second template. Returns its id. */
  addSibling(callNumber: string): CardId {
    const { note, deck, firstPosition } = this.card(callNumber)
    const id = this.ids.next<CardId>()
    this.operate(({ db, op }) => cards.add(db, { id, note, template: 1, deck, firstPosition, version: op }))
    return id
  }

  operate(work: (operation: Operation) => void): void {
    transact(this.store, { name: 'reset' }, work)
    this.door.open().day.forget()
  }

  /** Every row of every table but journal, logs, what is the sum of a log, and what is made of notes to search them. */
  rows(): Readonly<Record<string, readonly Row[]>> {
    const sql = `select name from sqlite_schema where type = 'table'`
    const tables = this.store.read.all<{ name: string }>(sql).map(({ name }) => name)
    const told = tables.filter(name => !LOGS.has(name) && !DERIVED.test(name))
    return Object.fromEntries(told.toSorted().map(table => [table, this.table(table)]))
  }

  table(name: string): readonly Row[] {
    return this.store.read.all<Row>(`select * from "${name}" order by 1, 2`)
  }

  private callNumberOf(card: CardId): string {
    return cards.nameOf(this.store.read, card)?.callNumber ?? card
  }
}
