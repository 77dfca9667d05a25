/** What a killed host left on disk, looked at by SQLite itself and by the fold. */
import Sqlite from 'better-sqlite3'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { connect } from '../../db/connection.ts'
import { fold } from '../../db/domain/scheduler/fold.ts'
import * as cardEvents from '../../db/repositories/card-events.ts'
import * as cards from '../../db/repositories/cards.ts'

export interface LeftBehind {
  /** SQLite's own verdict, `ok` when the file is sound. */
  readonly integrity: string
  /** Numbers of the answers in the log. */
  readonly answers: ReadonlySet<number>
  /** Cards whose row is not the fold of their events, or is not what the last event says. */
  readonly torn: readonly string[]
  /** Answers without their entry in the undo journal, or the other way round. */
  readonly halfJournaled: number
}

/** Recovers the collection as the next start would, and looks at all of it. */
export function leftBehind(home: string): LeftBehind {
  const path = join(home, 'collection.db')
  if (!existsSync(path)) return { integrity: 'ok', answers: new Set(), torn: [], halfJournaled: 0 }
  const integrity = integrityOf(path)
  const connection = connect(path)
  try {
    const { read } = connection
    if (read.get(`select 1 as one from sqlite_schema where name = 'cards'`) === undefined) {
      return { integrity, answers: new Set(), torn: [], halfJournaled: 0 }
    }
    const torn = cards.all(read).filter(card => {
      const events = cardEvents.ofCard(read, card.id)
      const last = events.at(-1)?.after ?? card.state
      return !isDeepStrictEqual(fold(events, card.firstPosition), card.state) || !isDeepStrictEqual(last, card.state)
    })
    const answers = read.all<{ seq: number }>(`select seq from card_events where kind = 'answered'`).map(row => row.seq)
    const journaled = read.get<{ n: number }>(`select count(*) as n from journal where name = 'answer'`)?.n ?? 0
    return {
      integrity,
      answers: new Set(answers),
      torn: torn.map(card => card.id),
      halfJournaled: Math.abs(journaled - answers.length),
    }
  } finally {
    connection.close()
  }
}

function integrityOf(path: string): string {
  const file = new Sqlite(path)
  try {
    return String(file.pragma('integrity_check', { simple: true }))
  } finally {
    file.close()
  }
}
