/** Cards as questions are made from them, in the order of their ids. Suspended ones are left out. */
import type { ReadDb } from '../connection.ts'
import type { CardId, DeckId, NoteId, NoteTypeId } from '../domain/ids.ts'

/** A card that may be asked, and how it went when it was. */
export interface AskableCard {
  readonly card: CardId
  readonly points: number | null
  readonly lastDay: number | null
}

/** A card with the texts of its note. */
export interface TextCard {
  readonly card: CardId
  readonly note: NoteId
  readonly deck: DeckId
  readonly template: number
  readonly fields: readonly string[]
  /** Names of the fields, and the templates that show them. */
  readonly names: readonly string[]
  readonly templates: readonly { readonly front: string; readonly back: string }[]
  readonly kind: 'standard' | 'cloze'
  readonly type: NoteTypeId
  readonly markup: 'markdown' | 'html'
  /** What the content says of the note; null for the learner's own. */
  readonly details: Readonly<Record<string, unknown>> | null
}

/** The cards of a deck, without those of the decks below it. */
export function ofDeck(db: ReadDb, deck: DeckId): readonly AskableCard[] {
  return db.all(
    `select c.id as card, r.points, r.last_day as lastDay
     from cards c left join quiz_records r on r.subject = c.id
     where c.deck_id = ? and c.suspended = 0 order by c.id`,
    deck,
  )
}

/** The cards with a tag, without those of the decks `away`. */
export function ofTag(db: ReadDb, tag: string, away: ReadonlySet<DeckId>): readonly AskableCard[] {
  return db.all(
    `select c.id as card, r.points, r.last_day as lastDay
     from tags t cross join note_tags nt on nt.tag_id = t.id cross join cards c on c.note_id = nt.note_id
       left join quiz_records r on r.subject = c.id
     where t.name = ? and c.suspended = 0 and c.deck_id not in (select value from json_each(?)) order by c.id`,
    tag,
    JSON.stringify([...away]),
  )
}

/** Some cards by their ids, without those of the decks `away`. */
export function ofThese(db: ReadDb, cards: readonly CardId[], away: ReadonlySet<DeckId>): readonly AskableCard[] {
  return db.all(
    `select c.id as card, r.points, r.last_day as lastDay
     from json_each(?) asked cross join cards c on c.id = asked.value left join quiz_records r on r.subject = c.id
     where c.suspended = 0 and c.deck_id not in (select value from json_each(?)) order by c.id`,
    JSON.stringify(cards),
    JSON.stringify([...away]),
  )
}

/** A card with its texts, or null. */
export function text(db: ReadDb, card: CardId): TextCard | null {
  const row = db.get<{
    card: CardId
    note: NoteId
    deck: DeckId
    template: number
    fields: string
    names: string
    templates: string
    kind: 'standard' | 'cloze'
    type: NoteTypeId
    markup: 'markdown' | 'html'
    details: string | null
  }>(
    `select c.id as card, c.note_id as note, c.deck_id as deck, c.template, n.fields, t.fields as names, t.templates,
       t.kind, t.id as type, t.markup, (select details from origins where note_id = c.note_id) as details
     from cards c cross join notes n on n.id = c.note_id cross join note_types t on t.id = n.note_type_id
     where c.id = ?`,
    card,
  )
  if (row === undefined) return null
  return {
    ...row,
    fields: JSON.parse(row.fields) as string[],
    names: JSON.parse(row.names) as string[],
    templates: JSON.parse(row.templates) as TextCard['templates'],
    details: row.details === null ? null : (JSON.parse(row.details) as TextCard['details']),
  }
}

/** Names of a note's tags. */
export function tagsOf(db: ReadDb, note: NoteId): readonly string[] {
  const sql = 'select t.name from note_tags nt cross join tags t on t.id = nt.tag_id where nt.note_id = ?'
  return db.all<{ name: string }>(sql, note).map(({ name }) => name)
}

/** How many cards each deck has. */
export function countsByDeck(db: ReadDb): ReadonlyMap<DeckId, number> {
  const rows = db.all<{ deck: DeckId; n: number }>('select deck_id as deck, count(*) as n from cards group by deck_id')
  return new Map(rows.map(({ deck, n }) => [deck, n]))
}

/** Tags by name, with how many cards have each. */
export function countsByTag(db: ReadDb): readonly { readonly tag: string; readonly cards: number }[] {
  return db.all(
    `select t.name as tag, count(*) as cards
     from tags t cross join note_tags nt on nt.tag_id = t.id cross join cards c on c.note_id = nt.note_id
     group by t.id order by t.name`,
  )
}
