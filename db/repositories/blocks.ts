import type { ReadDb, WriteDb } from '../connection.ts'
import type { DeckId } from '../domain/ids.ts'

/** Whether a block gives new cards (on), waits (later), or rests with its reviews too (off). */
export type BlockState = 'on' | 'later' | 'off'

/** What is particular to a deck that came from a block of the content. */
export interface InstalledBlock {
  readonly code: string
  readonly deck: DeckId
  readonly grouping: string
  readonly ordinal: number
  readonly needs: readonly string[]
  readonly summary: string
  readonly state: BlockState
}

interface BlockRow {
  readonly code: string
  readonly deck_id: DeckId
  readonly grouping: string
  readonly ordinal: number
  readonly needs: string
  readonly summary: string
  readonly state: BlockState
}

/** The installed blocks in prerequisite order. */
export function all(db: ReadDb): readonly InstalledBlock[] {
  return db.all<BlockRow>('select * from blocks order by ordinal').map(toBlock)
}

export function byCode(db: ReadDb, code: string): InstalledBlock | null {
  const row = db.get<BlockRow>('select * from blocks where code = ?', code)
  return row === undefined ? null : toBlock(row)
}

/** Adds a block, or gives an installed one its new description; the learner's on, later or off stays. */
export function put(db: WriteDb, block: InstalledBlock): void {
  db.run(
    `insert into blocks (code, deck_id, grouping, ordinal, needs, summary, state) values (?, ?, ?, ?, ?, ?, ?)
     on conflict (code) do update set grouping = excluded.grouping, ordinal = excluded.ordinal,
       needs = excluded.needs, summary = excluded.summary`,
    block.code,
    block.deck,
    block.grouping,
    block.ordinal,
    JSON.stringify(block.needs),
    block.summary,
    block.state,
  )
}

export function setState(db: WriteDb, deck: DeckId, state: BlockState): number {
  return db.run('update blocks set state = ? where deck_id = ?', state, deck)
}

function toBlock(row: BlockRow): InstalledBlock {
  return {
    code: row.code,
    deck: row.deck_id,
    grouping: row.grouping,
    ordinal: row.ordinal,
    needs: JSON.parse(row.needs) as string[],
    summary: row.summary,
    state: row.state,
  }
}
