import type { Connection, ReadDb, WriteDb } from '../connection.ts'
import type { CardState } from '../domain/card.ts'
import { RULE, type CardEventBody } from '../domain/event.ts'
import type { CardId, DeviceId, Ids } from '../domain/ids.ts'
import type { OperationFacts, OperationName } from '../domain/operation.ts'
import { apply } from '../domain/scheduler/apply.ts'
import type { StudyDay } from '../domain/time.ts'
import * as cardEvents from '../repositories/card-events.ts'
import * as cards from '../repositories/cards.ts'
import * as journal from '../repositories/journal.ts'
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
  readonly connection: Connection
  readonly read: ReadDb
  readonly ids: Ids
  readonly device: DeviceId
  now(): Now
  /** Tells every attached window which tables a committed operation touched. */
  publish(tables: ReadonlySet<string>): void
}

/** A running operation: its number, its time, and the only way to write. */
export interface Operation {
  readonly db: WriteDb
  readonly op: number
  readonly now: Now
  /** Applies one event to a card: appends it to the log and saves the card. Returns the state after. */
  log(card: CardId, before: CardState, body: CardEventBody): CardState
}

/** What an operation is called in the journal. A barrier cannot be undone, and nothing before it can. */
export interface Named {
  readonly name: OperationName
  readonly facts?: OperationFacts
  readonly barrier?: boolean
}

/** Runs a named operation in one transaction, journals how to take it back, and publishes after the COMMIT. */
export function transact<T>(store: Store, named: Named, work: (operation: Operation) => T): T {
  const now = store.now()
  const done = store.connection.transaction(db => {
    const op = journal.nextOp(db)
    const firstSeq = cardEvents.lastSeq(db) + 1
    const result = work(operation(store, db, op, now))
    const touched = images.take(db)
    const span = spanSince(db, firstSeq)
    if (touched.length === 0 && span === null) return { result, tables: new Set<string>() }
    journal.clearRedo(db)
    const side = named.barrier === true ? 'barrier' : 'undo'
    journal.add(db, {
      op,
      name: named.name,
      facts: named.facts ?? {},
      at: now.ms,
      side,
      images: side === 'barrier' ? [] : touched,
      span,
    })
    return { result, tables: tablesOf(touched) }
  })
  if (done.tables.size > 0) store.publish(done.tables)
  return done.result
}

/** The log numbers written from `firstSeq` on, or null when none was. */
export function spanSince(db: ReadDb, firstSeq: number): { first: number; last: number } | null {
  const last = cardEvents.lastSeq(db)
  return last < firstSeq ? null : { first: firstSeq, last }
}

/** The names of the tables some images belong to. */
export function tablesOf(touched: readonly { readonly table: string }[]): ReadonlySet<string> {
  return new Set(touched.map(image => image.table))
}

/** Appends one event with the state after it. */
export function appendEvent(store: Store, db: WriteDb, now: Now, card: CardId, body: CardEventBody, after: CardState): void {
  cardEvents.append(db, {
    seq: cardEvents.lastSeq(db) + 1,
    device: store.device,
    card,
    at: now.ms,
    zoneOffset: now.zoneOffset,
    studyDay: now.day,
    rule: RULE,
    body,
    after,
  })
}

function operation(store: Store, db: WriteDb, op: number, now: Now): Operation {
  return {
    db,
    op,
    now,
    log: (card, before, body) => {
      const after = apply(before, body, now.day)
      appendEvent(store, db, now, card, body, after)
      cards.save(db, card, after, op)
      return after
    },
  }
}
