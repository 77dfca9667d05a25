import type { AboutBlock, BlockState, DeckCard, DeckRow } from '../api/decks.ts'
import { orNotFound } from '../domain/errors.ts'
import type { CardId, DeckId } from '../domain/ids.ts'
import { dateLabel } from '../domain/scheduler/label.ts'
import { minutesToRead } from '../domain/reading.ts'
import type { StudyDay } from '../domain/time.ts'
import { renderMarkdown } from '../render/markdown.ts'
import { fieldWords } from '../render/words.ts'
import * as blocks from '../repositories/blocks.ts'
import * as cards from '../repositories/cards.ts'
import * as deckCounts from '../repositories/deck-counts.ts'
import * as decks from '../repositories/decks.ts'
import type { Open } from './open.ts'
import { transact } from './transact.ts'

/** The most cards one list shows. */
const MOST_LISTED = 500

const NO_CARDS = { total: 0, due: 0, unseen: 0, mature: 0, young: 0, known: 0, suspended: 0 }

/** All decks that hold cards or can, grouped as people think of them: by the group of the curriculum, then their own. */
export function list({ store, day }: Open) {
  const { read } = store
  const installed = new Map(blocks.all(read).map(block => [block.deck, block]))
  const now = store.now()
  const counted = new Map(deckCounts.countsByDeck(read, now.day).map(row => [row.deck, row]))
  const newToday = newByDeck(day.queue({ kind: 'today' }, now).fresh)
  const groups = new Map<string, DeckRow[]>()
  const inOrder = decks.all(read).toSorted((a, b) => ordinal(installed.get(a.id)) - ordinal(installed.get(b.id)))
  for (const deck of inOrder) {
    const block = installed.get(deck.id) ?? null
    const { deck: _, ...numbers } = { deck: deck.id, ...NO_CARDS, ...counted.get(deck.id) }
    if (block === null && numbers.total === 0) continue
    const row: DeckRow = {
      ...numbers,
      id: deck.id,
      name: deck.name,
      block: block === null ? null : { code: block.code, state: block.state, needs: [...block.needs] },
      new: newToday.get(deck.id) ?? 0,
      keptOut: deck.keptOut,
    }
    const group = block?.grouping ?? 'My decks'
    groups.set(group, [...(groups.get(group) ?? []), row])
  }
  return [...groups].map(([name, rows]) => ({ name, decks: rows }))
}

/** A block's summary, rendered, its subtopics as far as they were met, and its sources; null for any other deck. */
export async function about({ store: { read } }: Open, deck: DeckId): Promise<AboutBlock | null> {
  const block = blocks.ofDeck(read, deck)
  if (block === null) return null
  const met = new Map(deckCounts.metBySubtopic(read, deck).map(row => [row.subtopic, row]))
  return {
    code: block.code,
    name: decks.byId(read, deck)?.name ?? block.code,
    minutes: minutesToRead(block.summary),
    summary: await renderMarkdown(block.summary),
    subtopics: block.subtopics.map(({ key, name }) => {
      const { met: seen = 0, cards: of = 0 } = met.get(key) ?? {}
      return { key, name, met: seen, cards: of }
    }),
    sources: [...block.sources],
  }
}

/** Cards of a deck whose front contains a text, and one wanted card of it wherever it stands. */
export function cardsOf(
  { store: { read, now } }: Open,
  deck: DeckId,
  text: string,
  wanted: CardId | null,
): { cards: DeckCard[]; matching: number } {
  const { day } = now()
  const found = deckCounts.cardsOf(read, deck, text.trim(), MOST_LISTED)
  const apart =
    wanted === null || found.some(({ card }) => card === wanted) ? null : deckCounts.cardOf(read, deck, wanted)
  const matching = deckCounts.matching(read, deck, text.trim())
  return { matching, cards: [...found, ...(apart === null ? [] : [apart])].map(card => deckCard(card, day)) }
}

function deckCard(card: deckCounts.ListedCard, day: StudyDay): DeckCard {
  const { callNumber, tier, flag } = card
  const front = fieldWords(card.front, card.markup)
  const state = stateOf(card, day)
  return { card: card.card, callNumber, front, tier, state, next: nextOf(card, day), flag }
}

/** Puts a block on, later or off. */
export function setBlock({ store, day }: Open, deck: DeckId, state: BlockState): void {
  const { name } = orNotFound(decks.byId(store.read, deck), 'deck')
  transact(store, { name: 'set-block', facts: { deck: name, state } }, ({ db }) => {
    orNotFound(blocks.setState(db, deck, state) || null, 'block')
  })
  day.forget()
}

/** Keeps a deck out of Today, or lets it back in. */
export function keepOut({ store, day }: Open, deck: DeckId, keptOut: boolean): void {
  const { name } = orNotFound(decks.byId(store.read, deck), 'deck')
  transact(store, { name: 'keep-deck-out', facts: { deck: name, keptOut: keptOut ? 1 : 0 } }, ({ db, op }) => {
    decks.keepOut(db, deck, keptOut, op)
  })
  day.forget()
}

/** Brings a suspended, buried or known card back into the queue. */
export function bringBack({ store, day }: Open, id: CardId): void {
  const { state } = orNotFound(cards.byId(store.read, id), 'card')
  const name = state.known ? 'forget' : 'unsuspend'
  transact(store, { name, facts: { card: id } }, operation => {
    let now = state
    if (now.suspended) now = operation.log(id, now, { kind: 'unsuspended' })
    if (now.known) now = operation.log(id, now, { kind: 'known_set', known: false })
    if (now.buriedUntil !== null) operation.log(id, now, { kind: 'unburied' })
  })
  day.forget()
}

/** Makes a card new again; its history stays above a line. */
export function reset({ store, day }: Open, id: CardId): void {
  const { state } = orNotFound(cards.byId(store.read, id), 'card')
  transact(store, { name: 'reset', facts: { card: id } }, operation => void operation.log(id, state, { kind: 'reset' }))
  day.forget()
}

function newByDeck(fresh: readonly { readonly deck: DeckId }[]): ReadonlyMap<DeckId, number> {
  const byDeck = new Map<DeckId, number>()
  for (const { deck } of fresh) byDeck.set(deck, (byDeck.get(deck) ?? 0) + 1)
  return byDeck
}

function ordinal(block: blocks.InstalledBlock | undefined): number {
  return block?.ordinal ?? Number.MAX_SAFE_INTEGER
}

function stateOf(card: deckCounts.ListedCard, day: StudyDay): DeckCard['state'] {
  if (card.suspended) return 'suspended'
  if (card.known) return 'known'
  if (card.buriedUntil !== null && card.buriedUntil > day) return 'buried'
  if (card.due === null) return 'new'
  if (card.due <= day) return 'due'
  return card.interval >= deckCounts.MATURE_DAYS ? 'mature' : 'young'
}

function nextOf({ due, suspended }: deckCounts.ListedCard, day: StudyDay): string {
  if (due === null || suspended) return ''
  return due <= day ? 'due today' : dateLabel(due, day)
}
