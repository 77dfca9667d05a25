/**
 * What a search found, in order. Few cards are found at once, through the indexes of words; many by going through all
 * cards a stretch at a time, so that nothing waits for it. A list is kept until something is written.
 */
import { setImmediate as turn } from 'node:timers/promises'
import { idOf, type CardId } from '../../domain/ids.ts'
import { narrow } from '../../domain/search/narrow.ts'
import { divided, nearby } from '../../domain/search/near-sql.ts'
import { parse } from '../../domain/search/parse.ts'
import { rankedBy } from '../../domain/search/rank.ts'
import { comparing, merged, type Sort, type Sortable } from '../../domain/search/sort.ts'
import type { Condition } from '../../domain/search/condition.ts'
import { toSql } from '../../domain/search/to-sql.ts'
import type { SearchTree } from '../../domain/search/tree.ts'
import * as search from '../../repositories/search.ts'
import { recent, type Recent } from '../recent.ts'
import type { Store } from '../transact.ts'
import { contextOf } from './context.ts'

/** Up to so many notes are looked at one by one. */
const FEW = 2_500
/** So many cards at most are taken from an index, and looked at in their order until a page is full. */
const NEAR = 5_000
/** A beginning that stands more often than this in the notes is not looked up, but met soon enough. */
const COMMON = 5_000
/** More cards than this are not weighed, and words in more notes than that do not tell notes apart. */
const MOST_RANKED = { cards: 400, notes: 20_000 } as const
/** Cards in one stretch at first, and how long one may take. */
const STRETCH = { least: 250, first: 500, most: 40_000, ms: 10 } as const

/** One search in one order. */
export interface Asked {
  readonly text: string
  readonly sort: Sort
}

/** The lists that are kept. */
export interface Results {
  /** All cards that were found, in order. */
  readonly all: (asked: Asked) => Promise<readonly CardId[]>
  /** The first of them, sooner where there are many; `all` when these are all. */
  readonly first: (asked: Asked, count: number) => Promise<{ readonly cards: readonly CardId[]; readonly all: boolean }>
}

interface List {
  readonly all: Promise<readonly CardId[]>
  /** The beginning, as soon as it is known. */
  readonly begun: Promise<readonly CardId[]>
}

const KEPT_LISTS = 6
/** What is shown first. */
const FIRST_CARDS = 50

export function openResults(store: Store): Results {
  const kept: Recent<string, List> = recent(KEPT_LISTS)
  const listOf = ({ text, sort }: Asked): List => {
    const key = `${sort.by} ${sort.descending} ${text}`
    const version = `${store.generation()} ${store.now().day}`
    return kept.get(key, version) ?? kept.keep(key, version, list(store, { text, sort }))
  }
  return {
    all: asked => listOf(asked).all,
    first: async (asked, count) => {
      const { all, begun } = listOf(asked)
      const early = await Promise.race([begun, all])
      if (early.length >= count) return { cards: early.slice(0, count), all: false }
      const cards = await all
      return { cards: cards.slice(0, count), all: true }
    },
  }
}

function list(store: Store, { text, sort }: Asked): List {
  const begun = Promise.withResolvers<readonly CardId[]>()
  const tree = parse(text)
  const all = found(store, tree, sort, begun.resolve)
  // Whoever waits for the beginning hears of a failure from the whole.
  all.catch(() => {})
  return { all, begun: begun.promise }
}

type Begin = (cards: readonly CardId[]) => void

async function found(store: Store, tree: SearchTree, sort: Sort, begin: Begin): Promise<readonly CardId[]> {
  const context = contextOf(store)
  const { read } = store
  for (const narrowed of narrow(tree)) {
    if (narrowed.beginnings.some(beginning => search.isCommon(read, beginning, COMMON))) continue
    const numbers = search.numbers(read, narrowed, FEW + 1)
    if (numbers.count <= FEW) return ordered(few(store, tree, numbers, sort), sort)
  }
  const condition = toSql(tree, context)
  for (const near of nearby(tree, context.today)) {
    const cards = search.fewWhere(read, near, NEAR)
    if (cards !== null) return amongCards(store, search.amongCards(condition, cards), sort, begin)
  }
  if (isByAge(sort)) return byAge(store, condition, sort.descending, begin)
  if (search.isNear(sort.by)) {
    begin(search.firstBy(read, condition, sort, FIRST_CARDS))
    await turn()
  }
  return inOrder(store, condition, sort)
}

function isByAge({ by }: Sort): boolean {
  return by === 'match' || by === 'added'
}

function ordered(rows: readonly Sortable[], sort: Sort): readonly CardId[] {
  return idsOf(rows.toSorted(comparing(sort)))
}

/** @param numbers of the notes that are looked at */
function few(store: Store, tree: SearchTree, numbers: search.Numbers, { by }: Sort): readonly Sortable[] {
  const { read } = store
  const { words: texts, rest } = divided(tree)
  const condition = search.among(toSql(rest, contextOf(store)), numbers, texts ?? undefined)
  const rows = search.keyed(read, condition, by)
  const words = by === 'match' ? rankedBy(tree) : null
  if (words === null || rows.length < 2 || rows.length > MOST_RANKED.cards) return rows
  if (search.withWords(read, words, MOST_RANKED.notes + 1) > MOST_RANKED.notes) return rows
  const ranks = search.ranks(read, words, numbers)
  const ids = rows.map(({ id }) => id)
  const notes = search.notesOf(read, ids)
  return ids.map(id => ({ id, key: ranks.get(notes.get(id) ?? '') ?? null }))
}

/** By age the first of them are told before all are looked at. */
async function amongCards(store: Store, condition: Condition, sort: Sort, begin: Begin): Promise<readonly CardId[]> {
  if (isByAge(sort)) {
    begin(search.firstBy(store.read, condition, sort, FIRST_CARDS))
    await turn()
  }
  return ordered(search.keyed(store.read, condition, sort.by), sort)
}

/** In the order in which cards were made, which is that of their ids, or from the youngest on. */
async function byAge(
  store: Store,
  condition: Condition,
  descending: boolean,
  begin: Begin,
): Promise<readonly CardId[]> {
  const cards: CardId[] = []
  for await (const rows of descending ? backwards(store, condition) : forwards(store, condition, 'added')) {
    for (const { id } of rows) cards.push(id)
    if (cards.length >= FIRST_CARDS) begin(cards.slice(0, FIRST_CARDS))
  }
  return cards
}

async function inOrder(store: Store, condition: Condition, sort: Sort): Promise<readonly CardId[]> {
  const compare = comparing(sort)
  const runs: (readonly Sortable[])[] = []
  for await (const rows of forwards(store, condition, sort.by)) runs.push(rows.toSorted(compare))
  return idsOf(await merged(runs, compare, turn))
}

/** All cards from the oldest on, a stretch at a time. */
async function* forwards(
  { read }: Store,
  condition: Condition,
  by: Sort['by'],
): AsyncGenerator<readonly search.KeyedRow[]> {
  let after = ''
  for (const stretch = new Stretch(); ; await turn()) {
    const upTo = search.idAfter(read, after, stretch.cards)
    yield stretch.timed(() => search.keyedBetween(read, condition, by, after, upTo))
    if (upTo === null) return
    after = upTo
  }
}

async function* backwards({ read }: Store, condition: Condition): AsyncGenerator<readonly search.KeyedRow[]> {
  let before: string | null = null
  for (const stretch = new Stretch(); ; await turn()) {
    const downTo: string | null = search.idBefore(read, before, stretch.cards)
    const from: string | null = before
    yield stretch.timed(() => search.keyedBefore(read, condition, from, downTo))
    if (downTo === null) return
    before = downTo
  }
}

/** How many cards are looked at before others have a turn: as many as fit into the time. */
class Stretch {
  cards: number = STRETCH.first

  timed<T>(work: () => T): T {
    const began = performance.now()
    const done = work()
    const factor = STRETCH.ms / Math.max(0.1, performance.now() - began)
    const next = Math.round(this.cards * Math.min(4, Math.max(0.25, factor)))
    this.cards = Math.min(STRETCH.most, Math.max(STRETCH.least, next))
    return done
  }
}

function idsOf(rows: readonly Sortable[]): readonly CardId[] {
  return rows.map(({ id }) => idOf<CardId>(id))
}
