/** Notes, cards and the log as three cursors side by side, so that however many there are, few are in memory. */
import type { AnkiCard } from '../../domain/transfer/anki-card.ts'
import type { BatchReview } from '../batch.ts'
import { LONGEST_KEPT } from '../limits.ts'
import type { AnkiFile } from './read-collection.ts'

/** A row of `notes`. */
export interface NoteRow {
  readonly id: number
  readonly guid: string
  readonly mid: number
  /** Epoch seconds. */
  readonly mod: number
  readonly tags: string
  /** Null when the text is longer than a note may be. */
  readonly flds: string | null
}

/** A card with its log, oldest first. */
export interface CardRow {
  readonly card: AnkiCard
  readonly reviews: readonly BatchReview[]
}

/** What a card has behind it. */
type Past = Pick<AnkiCard, 'type' | 'queue' | 'ivl' | 'factor' | 'reps' | 'lapses' | 'left' | 'odue' | 'odid' | 'flags'>

/** A card as it is read: few of its numbers say anything of one that is new, and each takes its time. */
interface ReadCard extends Omit<AnkiCard, keyof Past> {
  /** A JSON object of them, or null when all are 0. */
  readonly past: string | null
}

interface ReviewRow extends BatchReview {
  readonly cid: number
}

/** Answers a card may have; nobody gives more in a life. */
const MOST_REVIEWS = 100_000

/** Numbers below 2^53, which is where exact ones end. */
const EXACT = 'between -9007199254740991 and 9007199254740991'
const number = (column: string, name = column.replace(/^\w+\./, '')) =>
  `coalesce(cast(${column} as integer), 0) as ${name}`
const CARD_NUMBERS = 'id nid did ord due'.split(' ')
/** Numbers that are all 0 for a card that was never seen, and has no mark. */
const PAST_NUMBERS = 'type queue ivl factor reps lapses left odue odid flags'.split(' ')

const NOTES = `select id, coalesce(cast(guid as text), '') as guid, ${number('mid')}, ${number('mod')},
  coalesce(cast(tags as text), '') as tags,
  case when octet_length(flds) <= ${LONGEST_KEPT} then coalesce(cast(flds as text), '') end as flds
  from notes where id ${EXACT} order by id`

/** In the order of the notes, so that one pass joins them. */
const CARDS = `select ${CARD_NUMBERS.map(column => number(`c.${column}`)).join(', ')},
  case when ${PAST_NUMBERS.map(column => `c.${column} = 0`).join(' and ')} then null
    else json_object(${PAST_NUMBERS.map(column => `'${column}', coalesce(cast(c.${column} as integer), 0)`).join(', ')})
    end as past,
  case when octet_length(c.data) <= 10000 then coalesce(cast(c.data as text), '') else '' end as data
  from cards c where c.id ${EXACT} order by c.nid, c.ord, c.id`

const REVIEWS = `select ${number('r.cid')}, r.id as at, ${number('r.ease', 'button')}, ${number('r.ivl', 'interval')},
  ${number('r.lastIvl', 'lastInterval')}, ${number('r.factor')}, ${number('r.time', 'ms')}, ${number('r.type')}
  from cards c cross join revlog r on r.cid = c.id
  where c.id ${EXACT} and r.id between 1 and ? order by c.nid, c.ord, c.id, r.id`

/** How many rows there are to go through, and what of them lies where nobody looks. */
export interface RowCounts {
  readonly notes: number
  readonly cards: number
  /** Log rows of cards that are not in the file, or later than tomorrow. */
  readonly looseReviews: number
}

export function countRows({ db }: AnkiFile, latest: number): RowCounts {
  const count = (sql: string, ...values: readonly number[]) =>
    db.prepare<number[], { n: number }>(`select count(*) as n from ${sql}`).get(...values)?.n ?? 0
  const held = count('revlog where id between 1 and ? and cid in (select id from cards)', latest)
  return { notes: count('notes'), cards: count('cards'), looseReviews: count('revlog') - held }
}

/** What packages of newer generations show to programs that know only the oldest one, here and in Anki. */
const DECOYS = ['Please update to the latest Anki version', 'This deck needs a newer Anki']

/** Whether all there is is the note that asks for a newer program: the collection itself was lost on the way. */
export function isDecoy({ db }: AnkiFile, { notes }: RowCounts): boolean {
  if (notes !== 1) return false
  const text = db
    .prepare<[], { text: string }>('select cast(substr(flds, 1, 100) as text) as text from notes')
    .get()?.text
  return DECOYS.some(decoy => text?.startsWith(decoy) === true)
}

/** Ids of notes that no number here is exact for, as text. */
export function idsBeyond({ db }: AnkiFile): readonly string[] {
  const sql = `select cast(id as text) as id from notes where id is null or not (id ${EXACT})`
  return db
    .prepare<[], { id: string | null }>(sql)
    .all()
    .map(({ id }) => id ?? '')
}

/**
 * Notes with their cards, then cards without a note (`note` is null).
 * @param latest epoch ms after which a log row is not believed
 */
export function* rowsOf(
  { db }: AnkiFile,
  latest: number,
): Generator<{ readonly note: NoteRow | null; readonly cards: readonly CardRow[] }> {
  const reviews = cursor(db.prepare<[number], ReviewRow>(REVIEWS).iterate(latest))
  const cards = cursor(db.prepare<[], ReadCard>(CARDS).iterate())
  try {
    for (const note of db.prepare<[], NoteRow>(NOTES).iterate()) {
      const stray = cards.takeWhile(({ nid }) => nid < note.id).map(card => withReviews(card, reviews))
      if (stray.length > 0) yield { note: null, cards: stray }
      yield { note, cards: cards.takeWhile(({ nid }) => nid === note.id).map(card => withReviews(card, reviews)) }
    }
    for (let card = cards.next(); card !== null; card = cards.next()) {
      yield { note: null, cards: [withReviews(card, reviews)] }
    }
  } finally {
    reviews.close()
    cards.close()
  }
}

const NONE: readonly BatchReview[] = []

const NEW: Past = {
  type: 0,
  queue: 0,
  ivl: 0,
  factor: 0,
  reps: 0,
  lapses: 0,
  left: 0,
  odue: 0,
  odid: 0,
  flags: 0,
}

function wholeCard({ past, id, nid, did, ord, due, data }: ReadCard): AnkiCard {
  const known: Past = past === null ? NEW : JSON.parse(past)
  return { id, nid, did, ord, due, data, ...known }
}

function withReviews(read: ReadCard, reviews: Cursor<ReviewRow>): CardRow {
  const card = wholeCard(read)
  if (reviews.ahead()?.cid !== card.id) return { card, reviews: NONE }
  const rows = reviews.takeWhile(({ cid }) => cid === card.id).slice(-MOST_REVIEWS)
  const review = ({ at, button, interval, lastInterval, factor, ms, type }: ReviewRow): BatchReview => {
    return { at, button, interval, lastInterval, factor, ms, type }
  }
  return { card, reviews: rows.map(review) }
}

/** Rows one after another, the next of which can be looked at. */
interface Cursor<Row> {
  next(): Row | null
  /** The next one, which stays. */
  ahead(): Row | null
  takeWhile(belongs: (row: Row) => boolean): Row[]
  close(): void
}

function cursor<Row>(rows: IterableIterator<Row>): Cursor<Row> {
  const step = () => {
    const { done, value } = rows.next()
    return done === true ? null : value
  }
  let ahead = step()
  const next = () => {
    const row = ahead
    if (row !== null) ahead = step()
    return row
  }
  return {
    next,
    ahead: () => ahead,
    takeWhile: belongs => {
      const taken: Row[] = []
      while (ahead !== null && belongs(ahead)) {
        taken.push(ahead)
        ahead = step()
      }
      return taken
    },
    close: () => void rows.return?.(),
  }
}
