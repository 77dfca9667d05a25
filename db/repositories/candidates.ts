/** What the queue of a day is built from; each function one statement over an index. */
import type { ReadDb } from '../connection.ts'
import type { CardId, DeckId, NoteId } from '../domain/ids.ts'
import type { CardRef, DueCandidate, Tier } from '../domain/queue/candidates.ts'
import { studyDayOf, type StudyDay } from '../domain/time.ts'

interface RefRow {
  readonly card: CardId
  readonly note: NoteId
  readonly deck: DeckId
}

/** A new card of a block, with its prerequisites still by call number. */
export interface BlockCandidate extends CardRef {
  readonly position: number
  readonly code: string
  readonly callNumber: string
  readonly tier: Tier
  readonly ordinal: number
  readonly dependsOn: readonly string[]
  readonly buried: boolean
}

/** A new card that is in no block. */
export interface OwnCandidate extends CardRef {
  readonly position: number
}

/** Seen cards whose day has come, of all decks. */
export function due(db: ReadDb, day: StudyDay): readonly DueCandidate[] {
  const rows = db.all<RefRow & { due: number; interval: number; tier: Tier | null }>(
    `select c.id as card, c.note_id as note, c.deck_id as deck, c.due, c.interval, o.tier
     from cards c left join origins o on o.note_id = c.note_id
     where c.due is not null and c.suspended = 0 and c.due <= ? and (c.buried_until is null or c.buried_until <= ?)`,
    day,
    day,
  )
  return rows.map(row => ({ ...row, due: studyDayOf(row.due), keptBack: 0 }))
}

/** An overdue card and a sibling of it that was answered since the card fell due. */
export interface Displaced {
  readonly card: CardId
  readonly due: StudyDay
  readonly sibling: CardId
}

/** Overdue cards that a sibling may have stood in for. */
export function displaced(db: ReadDb, day: StudyDay): readonly Displaced[] {
  return db.all<Displaced>(
    `select c.id as card, c.due, s.id as sibling
     from cards c indexed by cards_due cross join cards s on s.note_id = c.note_id and s.id <> c.id
     where c.due is not null and c.suspended = 0 and c.due < ? and s.last_day >= c.due`,
    day,
  )
}

/** Unseen cards of the blocks that are on (or of one deck), by block and call number. */
export function newOfBlocks(db: ReadDb, day: StudyDay): readonly BlockCandidate[] {
  const rows = db.all<
    RefRow & {
      position: number
      code: string
      call_number: string
      tier: Tier
      ordinal: number
      depends_on: string
      buried: number
    }
  >(
    `select c.id as card, c.note_id as note, c.deck_id as deck, c.position, b.code, o.call_number, o.tier, o.ordinal,
       o.depends_on, coalesce(c.buried_until > ?, 0) as buried
     from blocks b cross join cards c on c.deck_id = b.deck_id cross join origins o on o.note_id = c.note_id
     where c.due is null and c.suspended = 0 and c.known = 0 and o.retired = 0
     order by b.code, o.ordinal`,
    day,
  )
  return rows.map(({ call_number, depends_on, buried, ...row }) => ({
    ...row,
    callNumber: call_number,
    dependsOn: JSON.parse(depends_on) as string[],
    buried: buried === 1,
  }))
}

/** What no block gives: a card that did not come from the content, or was moved out of its blocks. */
const OF_NO_BLOCK = `not exists
  (select 1 from origins o cross join blocks b on b.deck_id = c.deck_id where o.note_id = c.note_id)`

/** The first unseen cards of a deck that no block gives, by position. */
export function newOfDeck(db: ReadDb, deck: DeckId, day: StudyDay, limit: number): readonly OwnCandidate[] {
  return db.all<OwnCandidate>(
    `select c.id as card, c.note_id as note, c.deck_id as deck, c.position from cards c
     where c.deck_id = ? and c.due is null and c.suspended = 0 and c.known = 0
       and (c.buried_until is null or c.buried_until <= ?)
       and ${OF_NO_BLOCK}
     order by c.position limit ?`,
    deck,
    day,
    limit,
  )
}

/** All unseen cards of a deck, with their places, read from the index alone: also those that do not come up. */
export function allNewOfDeck(
  db: ReadDb,
  deck: DeckId,
): readonly { readonly card: CardId; readonly position: number }[] {
  return db.all(
    `select c.id as card, c.position from cards c
     where c.deck_id = ? and c.due is null and c.suspended = 0 and c.known = 0`,
    deck,
  )
}

/** Those of these unseen cards that `newOfDeck` would find, in this order. */
export function newOfThese(db: ReadDb, cards: readonly CardId[], day: StudyDay): readonly OwnCandidate[] {
  return db.all<OwnCandidate>(
    `select c.id as card, c.note_id as note, c.deck_id as deck, c.position
     from json_each(?) asked cross join cards c on c.id = asked.value
     where (c.buried_until is null or c.buried_until <= ?)
       and ${OF_NO_BLOCK}
     order by asked.key`,
    JSON.stringify(cards),
    day,
  )
}

/** Cards in the drill of a day. */
export function drill(db: ReadDb, day: StudyDay): readonly CardRef[] {
  return db.all<RefRow>(
    `select id as card, note_id as note, deck_id as deck from cards
     where drill_day = ? and suspended = 0 and (buried_until is null or buried_until <= ?)`,
    day,
    day,
  )
}

/** Whose a card is: its note, its deck and, when the deck is one, its block. */
export function whereabouts(db: ReadDb, card: CardId): { note: NoteId; deck: DeckId; block: string | null } | null {
  const row = db.get<{ note: NoteId; deck: DeckId; block: string | null }>(
    `select c.note_id as note, c.deck_id as deck, (select code from blocks where deck_id = c.deck_id) as block
     from cards c where c.id = ?`,
    card,
  )
  return row ?? null
}
