/** Bulk writing of made-up decks, cards and their log, through the repositories, in few transactions. */
import { zoneOffset, type StudyDay } from '../domain/time.ts'
import { RULE } from '../domain/event.ts'
import type { CardId, DeckId, NoteId, NoteTypeId } from '../domain/ids.ts'
import * as cardEvents from '../repositories/card-events.ts'
import * as cards from '../repositories/cards.ts'
import * as notes from '../repositories/notes.ts'
import { addDeck, basicType } from '../services/apply-batch.ts'
import { LEECH_TAG, tag } from '../services/tags.ts'
import { transact, type Operation, type Store } from '../services/transact.ts'
import type { PastEvent } from './past.ts'
import type { SeedText } from './texts.ts'

/** A card to be written, with its past; none when it is new. */
export interface SeedCard {
  readonly deck: string
  readonly text: SeedText
  readonly position: number
  readonly past: readonly PastEvent[]
}

interface Logged extends PastEvent {
  readonly card: CardId
  readonly at: number
}

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000
/** A study day's answers are given between nine and seven. */
const FIRST_HOUR = 9
const HOURS = 10
/** Log lines written in one transaction. */
const LINES = 50_000

/** Writes all cards, then the log of all of them in the order of time. Cannot be undone. */
export function writeCards(store: Store, all: readonly SeedCard[]): void {
  const log: Logged[] = []
  barrier(store, operation => {
    const type = basicType(store, operation)
    const deckIds = new Map<string, DeckId>()
    for (const card of all) {
      const deck = deckIds.get(card.deck) ?? addDeck(store, operation, card.deck, null)
      deckIds.set(card.deck, deck)
      const id = writeCard(store, operation, type, deck, card)
      for (const [index, event] of card.past.entries())
        log.push({ ...event, card: id, at: instantOf(store, event.day, id, index) })
    }
  })
  log.sort((a, b) => a.day - b.day || a.at - b.at || (a.card < b.card ? -1 : 1))
  for (let from = 0; from < log.length; from += LINES) {
    barrier(store, operation => writeLog(store, operation, log.slice(from, from + LINES)))
  }
}

function barrier(store: Store, work: (operation: Operation) => void): void {
  transact(store, { name: 'install-content', barrier: true }, work)
}

function writeCard(store: Store, operation: Operation, type: NoteTypeId, deck: DeckId, card: SeedCard): CardId {
  const { db, op, now } = operation
  const { front, back, source } = card.text
  const note = store.ids.next<NoteId>()
  notes.add(db, { id: note, type, fields: [front, back, source], createdAt: now.ms, changedAt: now.ms, version: op })
  const id = store.ids.next<CardId>()
  cards.add(db, { id, note, template: 0, deck, firstPosition: card.position, version: op })
  const last = card.past.at(-1)
  if (last === undefined) return id
  cards.save(db, id, last.after, op)
  if (card.past.some(({ body }) => body.kind === 'leeched')) tag(operation, () => store.ids.next(), note, LEECH_TAG)
  return id
}

function writeLog(store: Store, { db, now: { zone } }: Operation, log: readonly Logged[]): void {
  const before = cardEvents.lastSeq(db)
  const offsets = new Map<StudyDay, number>()
  for (const [index, { card, at, day, body, after }] of log.entries()) {
    const offset = offsets.get(day) ?? zoneOffset({ ms: at, zone })
    offsets.set(day, offset)
    const event = {
      seq: before + index + 1,
      device: store.device,
      card,
      at,
      zoneOffset: offset,
      studyDay: day,
      rule: RULE,
    }
    cardEvents.append(db, { ...event, body, after })
  }
}

/** Some time of the study day, the events of one card in their order. */
function instantOf(store: Store, day: StudyDay, card: CardId, index: number): number {
  const { zoneOffset: minutes } = store.now()
  const within = (hash(card) % (HOURS * HOUR_MS)) + index
  return day * DAY_MS - minutes * 60_000 + FIRST_HOUR * HOUR_MS + within
}

function hash(text: string): number {
  let value = 0
  for (let at = 0; at < text.length; at++) value = (Math.imul(value, 31) + text.charCodeAt(at)) >>> 0
  return value
}
