import type { Connection, ReadDb, WriteDb } from '../connection.ts'
import type { CardState } from '../domain/card.ts'
import { RULE, type CardEventBody } from '../domain/event.ts'
import type { CardId, DeviceId, Ids } from '../domain/ids.ts'
import type { OperationFacts, OperationName } from '../domain/operation.ts'
import { apply } from '../domain/scheduler/apply.ts'
import type { Settings } from '../domain/settings.ts'
import type { StudyDay } from '../domain/time.ts'
import * as cardEvents from '../repositories/card-events.ts'
import * as cards from '../repositories/cards.ts'
import * as journal from '../repositories/journal.ts'
import type { Gate } from './gate.ts'
import * as images from './images.ts'

/** When something happens, read from the clock once per call. */
export interface Now {
  readonly ms: number
  readonly zone: string
  readonly zoneOffset: number
  readonly day: StudyDay
  /** The log holds days more than a day ahead of the clock; the clock wins and the learner is told. */
  readonly logIsAhead: boolean
}

/** The open collection as services see it. */
export interface Store {
  /** The folder everything is kept in. */
  readonly home: string
  readonly connection: Connection
  /** Every call passes it; what is written in pieces is written alone. */
  readonly gate: Gate
  readonly read: ReadDb
  readonly ids: Ids
  readonly device: DeviceId
  readonly now: () => Now
  /** Grows with everything that is published: what was read of one generation holds as long as that is. */
  readonly generation: () => number
  /** Tells every attached window which tables a committed operation touched. */
  readonly publish: (tables: ReadonlySet<string>) => void
  /** The learner's settings, read once per change. */
  readonly settings: () => Settings
}

/** A running operation: its number, its time, and the only way to write. */
export interface Operation {
  readonly db: WriteDb
  readonly op: number
  readonly now: Now
  /** Applies one event to a card: appends it to the log and saves the card. Returns the state after. */
  readonly log: (card: CardId, before: CardState, body: CardEventBody) => CardState
  /** The log number of the event written last. */
  readonly lastSeq: () => number
}

/** What an operation is called in the journal. A barrier cannot be undone, and nothing before it can. */
export interface Named {
  readonly name: OperationName
  readonly facts?: OperationFacts
  readonly barrier?: boolean
  /** When it happens, for a call that has read the clock already. */
  readonly now?: Now
}

/** Runs a named operation in one transaction, journals how to take it back, and publishes after the COMMIT. */
export function transact<T>(store: Store, named: Named, work: (operation: Operation) => T): T {
  const now = named.now ?? store.now()
  const done = store.connection.transaction(db => {
    const op = journal.nextOp(db)
    const log = logWriter(store, db, now)
    const result = work(operationOn(db, op, now, log))
    const touched = images.take(db)
    const span = log.span()
    if (touched.tables.size === 0 && span === null) return { result, tables: touched.tables }
    journal.clearRedo(db)
    const side = named.barrier === true ? 'barrier' : 'undo'
    const entry = { op, name: named.name, facts: named.facts ?? {}, at: now.ms, side, span } as const
    journal.add(db, { ...entry, images: side === 'barrier' ? '[]' : touched.images })
    return { result, tables: span === null ? touched.tables : withLog(touched.tables) }
  })
  if (done.tables.size > 0) store.publish(done.tables)
  return done.result
}

/** What an operation touched, with the log, which no image is taken of. */
export function withLog(tables: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...tables, 'card_events'])
}

/** When something happened that is logged later. */
export type LogTime = Pick<Now, 'ms' | 'zoneOffset' | 'day'>

/** The end of the log while an operation writes to it. */
export interface LogWriter {
  /** Appends one event with the state after it; it happens now unless it is said when it did. */
  readonly append: (card: CardId, body: CardEventBody, after: CardState, then?: LogTime) => void
  /** The number of the last event. */
  readonly last: () => number
  /** The numbers written, or null when none was. */
  readonly span: () => { first: number; last: number } | null
}

export function logWriter({ device }: Store, db: WriteDb, now: Now): LogWriter {
  const before = cardEvents.lastSeq(db)
  let last = before
  return {
    append: (card, body, after, { ms, zoneOffset, day } = now) => {
      last += 1
      cardEvents.append(db, { seq: last, device, card, at: ms, zoneOffset, studyDay: day, rule: RULE, body, after })
    },
    last: () => last,
    span: () => (last === before ? null : { first: before + 1, last }),
  }
}

/** What is done under one number, at one time. */
export function operationOn(db: WriteDb, op: number, now: Now, log: LogWriter): Operation {
  return {
    db,
    op,
    now,
    lastSeq: () => log.last(),
    log: (card, before, body) => {
      const after = apply(before, body, now.day)
      log.append(card, body, after)
      // Cram leaves the whole row alone, its version too: who sees the card elsewhere sees it as it is.
      if (body.kind !== 'answered' || body.mode !== 'cram') cards.save(db, card, after, op)
      return after
    },
  }
}
