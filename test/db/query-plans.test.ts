import { expect, test } from 'vitest'
import type { DeedValue, SelectionValue } from '../../db/api/browse.ts'
import type { DeckOptions } from '../../db/api/decks.ts'
import type { WriteDb } from '../../db/connection.ts'
import type { Api } from '../../db/api/contract.ts'
import type { SortBy } from '../../db/domain/search/sort.ts'
import { idOf, type CardId, type DeckId } from '../../db/domain/ids.ts'
import { DEFAULT_CHOICE, type QuizChoice } from '../../db/domain/quiz/quiz-choice.ts'
import type { Store } from '../../db/services/transact.ts'
import { TestClock } from '../helpers/clock.ts'
import { answer, answersIn, emptyFolder, nextAnswer, openAt, TODAY } from './safety/given.ts'
import * as cardEvents from '../../db/repositories/card-events.ts'

/** A step that reads all of a table that grows (by its name or its letter in our SQL), or makes up an index for it. */
const WHOLE_TABLE =
  /^SCAN (cards|card_events|notes|journal|questions|attempts|attempt_items|attempt_events|quiz_records|c|n|s|e|q|r|a)\b|USING AUTOMATIC/

/** Reads that begin at one end of a table and stop early: after a number of rows, or at the first answer there is. */
const STOPS_EARLY: readonly RegExp[] = [
  /^SCAN journal: select op, name, facts, side from journal order by op desc limit 1$/,
  /^SCAN card_events: select \* from card_events order by seq desc limit \?$/,
  /^SCAN card_events USING COVERING INDEX card_events_answers: select 1 as one from card_events where kind = 'answered' limit 1$/,
  /^SCAN card_events USING INDEX card_events_answers: select payload from card_events where kind = 'answered' and \+study_day < \? order by seq desc limit \?$/,
  /^SCAN (attempts|a) USING INDEX attempts_started: .* order by started_at desc limit (1|\?)$/,
  /^SCAN attempts USING INDEX attempts_open: .* order by started_at desc limit 1$/,
]

/** The mean marks of each block: a sum in the order of an index, over questions that were asked. */
const SUMS_EVERY_BLOCK: readonly RegExp[] = [
  /^SCAN quiz_records USING COVERING INDEX quiz_records_deck: select deck_id as deck, .* group by deck_id /,
]

/** The setup of a quiz counts the cards of every deck. */
const COUNTS_CARDS: readonly RegExp[] = [
  /^SCAN cards USING COVERING INDEX cards_deck: select deck_id as deck, .* group by deck_id$/,
]

/** The runway forecasts every seen card; the number of new ones is a count in the order of an index. */
const COUNTS_EVERY_DECK: readonly RegExp[] = [
  /^SCAN cards USING INDEX cards_(new|deck): select deck_id as deck, .* group by deck_id$/,
]

/** The browser says how many cards there are. */
const COUNTS_ALL: readonly RegExp[] = [/^SCAN cards USING COVERING INDEX \w+: select count\(\*\) as n from cards$/]

/** The first page by what stands in the card: all cards are read once, and no more, and nothing but cards. */
const READS_CARDS_ONCE: readonly RegExp[] = [/^SCAN c: select c\.id from cards c where .* order by .* limit \?$/]

/** What was taken back in a few days is a handful, and put in order for itself. */
const ORDERS_UNDONE: readonly RegExp[] = [/^SEARCH [tu] USING AUTOMATIC COVERING INDEX .* undone \(/]

/** What was asked so far is what was asked for. */
const READS_ASKED: readonly RegExp[] = [/^SCAN r: .* from quiz_records r cross join questions q on q\.id = r\.subject/]

/** Which attempts there are, from the index of those that are over and that of those that are not. */
const NAMES_ATTEMPTS: readonly RegExp[] = [/^SCAN attempts USING (COVERING )?INDEX attempts_(ended|open): select id /]

/** Notes whose words changed lie in a table of their own until the operation ends. */
const READS_REWORDED: readonly RegExp[] = [/^SCAN r: .* temp\.reworded r cross join /]

/** Decks says how the cards of every deck stand. */
const COUNTS_STATES: readonly RegExp[] = [
  /^SCAN c USING INDEX cards_deck: select c\.deck_id as deck, .* from cards c group by c\.deck_id$/,
]

/** What some reads may do besides. */
const BESIDES: Readonly<Record<string, readonly RegExp[]>> = {
  'the runway': COUNTS_EVERY_DECK,
  'the overview of today': SUMS_EVERY_BLOCK,
  'the setup of a quiz': [...SUMS_EVERY_BLOCK, ...COUNTS_CARDS],
  'how many cards a search finds': COUNTS_ALL,
  'a mixed search': ORDERS_UNDONE,
  'a search for cards that were asked': READS_ASKED,
  'found cards by their due day': READS_CARDS_ONCE,
  'text replaced in many notes': READS_REWORDED,
  'new places for many cards': READS_REWORDED,
  'notes deleted': READS_REWORDED,
  'a note written': READS_REWORDED,
  'a note changed': READS_REWORDED,
  'the tree of decks': COUNTS_STATES,
  'how decks are scheduled': READS_REWORDED,
  'new cards in an order drawn anew': READS_REWORDED,
  'a session of a deck with those inside it': READS_REWORDED,
  'a deck put away': READS_REWORDED,
  'what would go with a deck': READS_REWORDED,
  'a deck deleted with its cards': READS_REWORDED,
  'a concept, wherever it is said': NAMES_ATTEMPTS,
}

type Values = readonly (string | number | null)[]

/** Every statement that a piece of work runs, with the values it ran with. */
async function statementsOf(store: Store, work: () => Promise<unknown>): Promise<ReadonlyMap<string, Values>> {
  const db = store.connection.read as WriteDb
  const seen = new Map<string, Values>()
  const heard = (name: 'get' | 'all' | 'run') => {
    const run = Reflect.get(db, name) as (sql: string, ...values: Values) => unknown
    return (sql: string, ...values: Values): unknown => {
      if (/^\s*(select|insert|update|delete|with)/i.test(sql)) seen.set(sql, values)
      return run(sql, ...values)
    }
  }
  const original = { ...db }
  Object.assign(db, { get: heard('get'), all: heard('all'), run: heard('run') })
  try {
    await work()
  } finally {
    Object.assign(db, original)
  }
  return seen
}

function planOf(store: Store, sql: string, values: Values): readonly string[] {
  return store.read.all<{ detail: string }>(`explain query plan ${sql}`, ...values).map(step => step.detail)
}

let store: Store
let api: Api
let since = 0
let clock = new TestClock()

/** A collection with some days of study behind it, so that every statement of the day has something to ask for. */
async function study(): Promise<void> {
  clock = new TestClock()
  const opened = await openAt(emptyFolder(), { clock })
  api = opened.api
  store = opened.collection.open().store
  for (let day = 0; day < 3; day += 1) {
    await answer(api, 8)
    clock.advanceDays(1)
  }
  await api.review.answer({ ...(await nextAnswer(api)), button: 'again' })
  since = answersIn(store.read).at(-5) ?? 0
}

/** The queue is built anew. */
function nextDay(): Promise<unknown> {
  clock.advanceDays(1)
  return api.review.start({ scope: TODAY })
}

function deckOfBlock(): DeckId {
  const { deck } = store.read.get<{ deck: DeckId }>('select deck_id as deck from blocks order by ordinal') ?? {}
  if (deck === undefined) throw new Error('no block')
  return deck
}

const HOT: readonly (readonly [name: string, work: () => Promise<unknown>])[] = [
  ['the first card of a day, and all it is chosen from', () => nextDay()],
  ['an answer, and the card after it', async () => api.review.answer(await nextAnswer(api))],
  ['the counts of today', async () => (await api.review.next({ scope: TODAY })).counts],
  ['the overview of today', () => api.today.overview({})],
  ['the runway', () => api.today.runway({})],
  ['undo', () => api.history.undo({})],
  ['redo', async () => (await api.history.undo({}), await api.history.redo({}))],
  ['what undo would do', () => api.history.peek({})],
  ['burying a card', async () => api.review.bury({ card: (await nextAnswer(api)).card, scope: TODAY })],
  ['the history of a card', async () => cardEvents.ofCard(store.read, idOf<CardId>((await nextAnswer(api)).card))],
  ['what is known of a card', async () => api.cards.info({ card: (await nextAnswer(api)).card, scope: TODAY })],
  ['a page of the log of a card', async () => logOfOne()],
  ['the quizzes that asked about a card', () => askedAgain()],
  ['the events of a day', async () => cardEvents.answersOfDay(store.read, store.now().day)],
  ['a card by its call number', () => api.decks.find({ text: 'EM-001', limit: 8 })],
  ['cards by words of their front', () => api.decks.find({ text: 'what does', limit: 8 })],
  ['a concept, wherever it is said', () => api.find.concept({ text: 'what does', asked: null })],
  ['a search for a rare word', () => found('calibration')],
  ['a search for a phrase', () => found('"of the"')],
  ['a search for a word of two letters', () => found('is')],
  ['a search by numbers of cards', () => found('prop:lapses>=3')],
  ['a mixed search', () => found('(recall or -tag:leech) is:due rated:7 -deck:x tier:core edited:3 type:basic')],
  ['a search for cards that were asked', () => found('seen:quiz')],
  ['a search for duplicates', () => found('is:duplicate')],
  ['a search by call number', () => found('id:EM-001,EM-002')],
  ['found cards by their due day', () => found('is:review', 'due')],
  ['found cards by their question', () => found('is:review', 'question')],
  ['found cards by their number, from the end', () => found('', 'number', true)],
  [
    'how many cards a search finds',
    () => api.browse.count({ text: 'recall', sort: { by: 'match', descending: false } }),
  ],
  ['a tag on many cards', () => changed({ kind: 'tag', tag: 'many' })],
  ['many cards suspended', () => changed({ kind: 'suspend' })],
  ['many cards moved', () => changed({ kind: 'move', deck: deckOfBlock() }, 'block:IR')],
  ['a tag off many cards', () => tagged(() => changed({ kind: 'untag', tag: 'many' }))],
  ['many cards flagged, and reset', async () => (await changed(FLAG), changed({ kind: 'reset' }))],
  ['many cards brought back', async () => (await changed({ kind: 'suspend' }), changed({ kind: 'unsuspend' }))],
  ['text replaced in many notes', () => changed(REPLACE)],
  ['what replacing would do', () => api.browse.replaced({ of: BLOCK, how: REPLACE })],
  ['new places for many cards', async () => (await write(), changed(REPOSITION, 'tag:mine'))],
  ['notes deleted', async () => (await write(), changed({ kind: 'delete' }, 'tag:mine'))],
  ['undo of what was written in pieces', async () => (await changed({ kind: 'suspend' }), api.history.undo({}))],
  ['redo of it', async () => (await changed(FLAG), await api.history.undo({}), api.history.redo({}))],
  ['a search by a pattern', () => found('re:recall@[0-9]+')],
  ['what a search to be studied comes to', () => api.study.outlook({ search: 'is:review', how: 'ahead', minutes: 20 })],
  ['what a sweep comes to', () => api.study.sweep({ minutes: 20 })],
  ['what an export would hold', () => api.exports.count({ what: { kind: 'search', text: 'block:EM' } })],
  ['files that nothing shows', () => api.media.unused({})],
  ['a card flagged, suspended and brought back', () => markOne()],
  ['the names that a search can have', () => api.browse.names({})],
  ['where a card stands among what is found', async () => api.browse.place({ ...SEARCHED, card: await anyCard() })],
  ['a search by tag', () => tagged(() => found('tag:many'))],
  ['a search for what has no tag', () => found('tag:none')],
  ['a search in a deck and all below it', () => found('deck:*')],
  ['a search on the front alone', () => found('front:recall')],
  ['a search by pattern', () => found('reca*l')],
  ['a search for what was added lately', () => found('added:3')],
  ['a search by note type and card', () => found('type:basic card:1')],
  ['found cards by their deck', () => found('is:review', 'deck')],
  ['found cards by their tier', () => found('is:review', 'tier')],
  ['found cards by their note type', () => found('is:review', 'type')],
  ['found cards by when they were edited', () => found('is:review', 'edited')],
  ['the form of a note', () => api.notes.form({})],
  ['a note written', () => write()],
  ['a note while it is written, and what is much like it', () => api.notes.preview({ ...NOTE, note: null })],
  ['a note to be changed', async () => api.notes.written({ card: await anyCard() })],
  ['a note changed', () => edit()],
  ['the tree of decks', () => api.decks.list({})],
  ['the cards of a deck', () => api.decks.cards({ deck: deckOfBlock(), text: 'what' })],
  ['a block put off, and its deck kept out of Today', () => putOff()],
  ['decks made, named and put into each other', () => nested()],
  ['how decks are scheduled', () => choose({ newPerDay: 5, reviewsPerDay: 20 })],
  ['new cards in an order drawn anew', () => drawn()],
  ['a session of a deck with those inside it', async () => api.review.start({ scope: await deckScope() })],
  ['a deck put away', async () => api.decks.archive({ deck: (await deckScope()).deck, archived: true })],
  ['what a search finds in decks that were put away', () => found('is:archived')],
  ['what would go with a deck', async () => api.decks.removal({ deck: (await deckScope()).deck })],
  ['a deck deleted with its cards', async () => api.decks.remove({ deck: (await deckScope()).deck })],
  ['what Decks says of a block', () => api.decks.about({ deck: deckOfBlock() })],
  ['what is to be learned of a card’s block', async () => api.decks.learn({ card: (await nextAnswer(api)).card })],
  ['the summary of a session', () => api.review.summary({ since, scope: TODAY })],
  ['the setup of a quiz', () => api.quiz.setup({})],
  ['drawing a quiz from the bank', () => api.quiz.start({ choice: BANK })],
  ['what a quiz would find', () => api.quiz.preview(BANK)],
  ['an answer in a quiz', () => answerOne()],
  ['a rest point of a quiz', async () => api.quiz.tick({ attempt: (await running()).attempt, elapsedMs: 60_000 })],
  ['the end of a quiz, and its results', () => endOne()],
  ['opening an attempt again', async () => api.quiz.open({ attempt: (await running()).attempt })],
  ['the attempts so far', () => api.quiz.past({})],
  ['the next instance of the drill', () => api.drill.next({ template: null, mode: 'exact', seen: [] })],
]

function found(text: string, by: SortBy = 'match', descending = false) {
  return api.browse.page({ text, sort: { by, descending }, from: 0, count: 50 })
}

function changed(deed: DeedValue, text = 'block:EM') {
  return api.browse.change({ of: { kind: 'search', text, except: [] }, deed, task: 'task-0001' })
}

const SEARCHED = { text: 'recall', sort: { by: 'match', descending: false } } as const
const BLOCK: SelectionValue = { kind: 'search', text: 'block:EM', except: [] }
const FLAG: DeedValue = { kind: 'flag', flag: 2 }
const REPLACE = { kind: 'replace', find: 'embedding', put: 'vector', in: 'all', matchCase: false } as const
const REPOSITION = {
  kind: 'reposition',
  start: 0,
  step: 2,
  order: { kind: 'shown', ...SEARCHED },
  makeRoom: true,
} as const
const NOTE = { type: 'Basic', fields: ['Why are vectors normalised?', 'So that a dot product is a cosine.', ''] }

function write() {
  return api.notes.add({ ...NOTE, deck: null, tags: ['mine'] })
}

async function edit() {
  const { card, note } = await write()
  const { version } = await api.notes.written({ card })
  return api.notes.edit({ note, version, deck: null, fields: ['Other', 'words', ''], tags: ['yours'] })
}

async function tagged(work: () => Promise<unknown>) {
  await changed({ kind: 'tag', tag: 'many' })
  return work()
}

async function anyCard(): Promise<CardId> {
  return idOf<CardId>((await nextAnswer(api)).card)
}

async function nested() {
  const { deck } = await api.decks.add({ name: 'Outer::Inner', parent: null })
  await api.decks.rename({ deck, name: 'Another name' })
  return api.decks.nest({ deck, parent: null, before: null })
}

/** A deck of the learner's own with a card of theirs. */
async function deckScope(): Promise<{ kind: 'deck'; deck: DeckId }> {
  const { deck } = await api.decks.add({ name: `Own ${made++}`, parent: null })
  await api.notes.add({ ...NOTE, deck, tags: [] })
  return { kind: 'deck', deck }
}
let made = 0

async function choose(change: Partial<DeckOptions>) {
  const { deck } = await deckScope()
  const { options } = await api.decks.options({ deck })
  return api.decks.setOptions({ deck, options: { ...options, ...change }, of: 'deck' })
}

async function drawn() {
  await choose({ newOrder: 'random', siblings: 'together' })
  return api.review.start({ scope: TODAY })
}

async function markOne() {
  const card = await anyCard()
  await api.review.flag({ card, flag: 2, scope: TODAY })
  await api.review.suspend({ card, scope: TODAY })
  return api.decks.bringBack({ card })
}

async function putOff() {
  await api.decks.setBlock({ deck: deckOfBlock(), state: 'later' })
  return api.decks.keepOut({ deck: deckOfBlock(), keptOut: true })
}

async function logOfOne() {
  const card = idOf<CardId>((await nextAnswer(api)).card)
  const { lines } = await api.cards.log({ card, before: null })
  return api.cards.log({ card, before: { seq: lines[0]?.seq ?? 1, device: store.device } })
}

/** Two attempts, so that one lies behind the other. */
async function askedAgain() {
  await endOne()
  const { attempt } = (await endOne()).attempt
  return api.cards.asked({ card: idOf<CardId>((await nextAnswer(api)).card), before: attempt })
}

const BANK: QuizChoice = { ...DEFAULT_CHOICE, repeats: true }

async function running() {
  return (await api.quiz.start({ choice: BANK })).attempt
}

async function answerOne() {
  const { attempt, cells } = await running()
  const ordinal = cells.find(({ type }) => type === 'single')?.ordinal ?? 0
  const place = { attempt, ordinal, elapsedMs: 1 }
  return api.quiz.answer({ ...place, answer: { type: 'single', choice: 1, because: null }, confidence: null })
}

async function endOne() {
  const { attempt } = await running()
  await api.quiz.abandon({ attempt, elapsedMs: 1 })
  return api.quiz.results({ attempt })
}

test.each(HOT)('%s reads no large table from end to end', async (name, work) => {
  await study()
  const statements = await statementsOf(store, work)
  expect(statements.size).toBeGreaterThan(0)
  const scans = [...statements].flatMap(([sql, values]) => {
    const line = sql.replaceAll(/\s+/g, ' ')
    return planOf(store, sql, values).flatMap(step => (WHOLE_TABLE.test(step) ? [`${step}: ${line}`] : []))
  })
  const allowed = [...STOPS_EARLY, ...(BESIDES[name] ?? [])]
  expect(scans.filter(scan => !allowed.some(pattern => pattern.test(scan)))).toEqual([])
})
