/** Cards as a table shows them, and what is done to many of them at once. */
import type { ReadDb, WriteDb } from '../connection.ts'
import type { CardId, DeckId, NoteId } from '../domain/ids.ts'

interface Row {
  readonly card: CardId
  readonly note: NoteId
  readonly deck: DeckId
  readonly deckName: string
  readonly template: number
  readonly due: number | null
  readonly interval: number
  readonly ease: number
  readonly lapses: number
  readonly reps: number
  readonly failures: number
  readonly flag: number
  readonly suspended: number
  readonly known: number
  readonly buriedUntil: number | null
  readonly leechThreshold: number
  readonly callNumber: string | null
  readonly tier: string | null
  readonly front: string
  readonly markup: 'markdown' | 'html'
  readonly typeName: string
  readonly templates: string
  readonly createdAt: number
  readonly changedAt: number
  /** Names of its tags, a JSON list. */
  readonly tags: string
}

/** A card with what a table shows of it. */
export interface BrowsedRow extends Omit<Row, 'templates' | 'tags'> {
  /** Names of the cards that its note type makes. */
  readonly templates: readonly string[]
  readonly tags: readonly string[]
}

/** Cards by their ids, in that order; those that are gone are left out. */
export function rowsOf(db: ReadDb, cards: readonly CardId[]): readonly BrowsedRow[] {
  const rows = db.all<Row>(
    `select c.id as card, c.note_id as note, c.deck_id as deck, d.name as deckName, c.template, c.due, c.interval, c.ease,
       c.lapses, c.n as reps, c.failures, c.flag, c.suspended, c.known, c.buried_until as buriedUntil,
       p.leech_threshold as leechThreshold, o.call_number as callNumber, o.tier, substr(n.fields ->> 0, 1, 1000) as front,
       t.markup, t.name as typeName, t.templates, n.created_at as createdAt, n.changed_at as changedAt,
       (select json_group_array(g.name order by g.name) from note_tags ng cross join tags g on g.id = ng.tag_id
        where ng.note_id = n.id) as tags
     from json_each(?) asked cross join cards c on c.id = asked.value cross join notes n on n.id = c.note_id
       cross join note_types t on t.id = n.note_type_id cross join decks d on d.id = c.deck_id
       cross join presets p on p.id = d.preset_id left join origins o on o.note_id = n.id
     order by asked.key`,
    JSON.stringify(cards),
  )
  return rows.map(row => ({
    ...row,
    templates: (JSON.parse(row.templates) as readonly { readonly name: string }[]).map(({ name }) => name),
    tags: JSON.parse(row.tags) as string[],
  }))
}

/** How many cards there are. */
export function count(db: ReadDb): number {
  return db.get<{ n: number }>('select count(*) as n from cards')?.n ?? 0
}

/** Puts a card into a deck. Returns whether it was elsewhere. */
export function move(db: WriteDb, card: CardId, deck: DeckId, version: number): boolean {
  const sql = 'update cards set deck_id = ?, version = ? where id = ? and deck_id <> ?'
  return db.run(sql, deck, version, card, deck) > 0
}

/** Takes a tag off a note. Returns whether it had it. */
export function untag(db: WriteDb, note: NoteId, tagId: string): boolean {
  return db.run('delete from note_tags where note_id = ? and tag_id = ?', note, tagId) > 0
}

/** Puts a tag on a note. Returns whether it was without. */
export function tag(db: WriteDb, note: NoteId, tagId: string): boolean {
  return db.run('insert into note_tags (note_id, tag_id) values (?, ?) on conflict do nothing', note, tagId) > 0
}

/** The note of a card, or null. */
export function noteOf(db: ReadDb, card: CardId): NoteId | null {
  return db.get<{ note: NoteId }>('select note_id as note from cards where id = ?', card)?.note ?? null
}

/** Whether a note belongs to the content as it is now: the next update would bring it back. */
export function isShipped(db: ReadDb, note: NoteId): boolean {
  return db.get('select 1 as one from origins where note_id = ? and retired = 0', note) !== undefined
}

/** What is learned in an order of its own: new cards that no block gives. */
const OWN_PLACE = `c.due is null and c.known = 0 and not exists
  (select 1 from origins o cross join blocks b on b.deck_id = c.deck_id where o.note_id = c.note_id)`

/** Whether a card waits for its turn at a place of its own. */
export function hasOwnPlace(db: ReadDb, card: CardId): boolean {
  return db.get(`select 1 as one from cards c where c.id = ? and ${OWN_PLACE}`, card) !== undefined
}

/** Those of these that do. */
export function withOwnPlace(db: ReadDb, cards: readonly CardId[]): readonly CardId[] {
  const sql = `select c.id as card from json_each(?) asked cross join cards c on c.id = asked.value where ${OWN_PLACE}`
  return db.all<{ card: CardId }>(sql, JSON.stringify(cards)).map(({ card }) => card)
}

/** Cards at a place or behind it that wait in the decks of these. */
export function placedFrom(db: ReadDb, cards: readonly CardId[], start: number): readonly CardId[] {
  const rows = db.all<{ card: CardId }>(
    `select c.id as card from (select distinct k.deck_id as deck from json_each(?) asked cross join cards k on k.id = asked.value) d
       cross join cards c on c.deck_id = d.deck
     where c.position >= ? and ${OWN_PLACE}`,
    JSON.stringify(cards),
    start,
  )
  return rows.map(({ card }) => card)
}

/** Deletes a note with its cards; the log keeps what happened to them. */
export function remove(db: WriteDb, note: NoteId): void {
  db.run('delete from cards where note_id = ?', note)
  db.run('delete from notes where id = ?', note)
}
