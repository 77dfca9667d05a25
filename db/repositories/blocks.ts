import type { ReadDb, WriteDb } from '../connection.ts'
import type { DeckId } from '../domain/ids.ts'

/** Whether a block gives new cards (on), waits (later), or rests with its reviews too (off). */
export type BlockState = 'on' | 'later' | 'off'

/** A part of a block, in the order in which it is learned. */
export interface Subtopic {
  readonly key: string
  readonly name: string
}

/** A work that a block cites. */
export interface Cited {
  readonly authors: string
  readonly title: string
  readonly where: string
  /** An arXiv id, a DOI or an address. */
  readonly id: string | null
}

/** What is particular to a deck that came from a block of the content. */
export interface InstalledBlock {
  readonly code: string
  readonly deck: DeckId
  readonly grouping: string
  readonly ordinal: number
  readonly needs: readonly string[]
  readonly summary: string
  readonly subtopics: readonly Subtopic[]
  readonly sources: readonly Cited[]
  readonly state: BlockState
  /** A placement found it weak: it gives its new cards before others. */
  readonly weak: boolean
}

interface BlockRow {
  readonly code: string
  readonly deck_id: DeckId
  readonly grouping: string
  readonly ordinal: number
  readonly needs: string
  readonly summary: string
  readonly subtopics: string
  readonly sources: string
  readonly state: BlockState
  readonly weak: number
}

/** The installed blocks in prerequisite order. */
export function all(db: ReadDb): readonly InstalledBlock[] {
  return db.all<BlockRow>('select * from blocks order by ordinal').map(toBlock)
}

/** The decks of all installed blocks. */
export function deckIds(db: ReadDb): ReadonlySet<DeckId> {
  return new Set(db.all<{ deck: DeckId }>('select deck_id as deck from blocks').map(({ deck }) => deck))
}

export function byCode(db: ReadDb, code: string): InstalledBlock | null {
  const row = db.get<BlockRow>('select * from blocks where code = ?', code)
  return row === undefined ? null : toBlock(row)
}

export function ofDeck(db: ReadDb, deck: DeckId): InstalledBlock | null {
  const row = db.get<BlockRow>('select * from blocks where deck_id = ?', deck)
  return row === undefined ? null : toBlock(row)
}

/** Adds a block, or gives an installed one its new description; the learner's on, later or off stays, and whether it is weak. */
export function put(db: WriteDb, block: Omit<InstalledBlock, 'weak'>): void {
  db.run(
    `insert into blocks (code, deck_id, grouping, ordinal, needs, summary, subtopics, sources, state)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (code) do update set grouping = excluded.grouping, ordinal = excluded.ordinal,
       needs = excluded.needs, summary = excluded.summary, subtopics = excluded.subtopics, sources = excluded.sources`,
    block.code,
    block.deck,
    block.grouping,
    block.ordinal,
    JSON.stringify(block.needs),
    block.summary,
    JSON.stringify(block.subtopics),
    JSON.stringify(block.sources),
    block.state,
  )
}

/** Whether a card of the block has been answered, or is known. */
export function isMet(db: ReadDb, deck: DeckId): boolean {
  const sql = 'select 1 as one from cards where deck_id = ? and (due is not null or known = 1) limit 1'
  return db.get<{ one: number }>(sql, deck) !== undefined
}

export function setState(db: WriteDb, deck: DeckId, state: BlockState): number {
  return db.run('update blocks set state = ? where deck_id = ?', state, deck)
}

/** Says whether a block is weak. Returns how many rows that changed. */
export function setWeak(db: WriteDb, deck: DeckId, weak: boolean): number {
  return db.run('update blocks set weak = ? where deck_id = ? and weak <> ?', weak ? 1 : 0, deck, weak ? 1 : 0)
}

function toBlock(row: BlockRow): InstalledBlock {
  return {
    code: row.code,
    deck: row.deck_id,
    grouping: row.grouping,
    ordinal: row.ordinal,
    needs: JSON.parse(row.needs) as string[],
    summary: row.summary,
    subtopics: JSON.parse(row.subtopics) as Subtopic[],
    sources: JSON.parse(row.sources) as Cited[],
    state: row.state,
    weak: row.weak === 1,
  }
}
