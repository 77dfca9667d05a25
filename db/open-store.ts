/** Opens the file in a folder the safe way round and makes the store that services work on. */
import type { Files } from './files.ts'
import { connect, type Connection } from './connection.ts'
import { check, inspect } from './inspect.ts'
import { migrate, pending, versionOf } from './migrate.ts'
import type { Migration } from './migrations/index.ts'
import * as backups from './backups.ts'
import { studyDayAt, studyDayOf, today, zoneOffset, type Clock, type Moment, type StudyDay } from './domain/time.ts'
import type { DeviceId, Ids } from './domain/ids.ts'
import type { Settings } from './domain/settings.ts'
import * as cardEvents from './repositories/card-events.ts'
import * as settings from './repositories/settings.ts'
import type { Gate } from './services/gate.ts'
import { keepIndex } from './services/browse/keep-index.ts'
import * as images from './services/images.ts'
import { instantLabel } from './services/labels.ts'
import { transact, type Now, type Store } from './services/transact.ts'

export interface Opened {
  readonly store: Store
  readonly connection: Connection
}

/** What a store is made with. */
export interface StoreOptions {
  readonly files: Files
  readonly gate: Gate
  readonly clock: Clock
  readonly ids: Ids
  /** Something spoke against the file when it was last open: it is read through before anything else. */
  readonly suspect: boolean
  readonly migrations: readonly Migration[]
  /** The file goes on from an older state: what is logged now must not be named like what was logged after that state. */
  readonly newDevice: boolean
  /** Told the touched tables after every COMMIT. */
  readonly onCommit: (tables: ReadonlySet<string>) => void
}

/**
 * Looks, opens, backs up when a migration is due, migrates, and starts recording for undo.
 * @throws AppError when the file must not or cannot be opened; it is then as it was
 */
export async function openStore(options: StoreOptions): Promise<Opened> {
  const { files, clock, suspect, migrations } = options
  const inspection = inspect(files.collection, suspect, migrations)
  const connection = connect(files.collection, sqlite => check(sqlite, files.collection, inspection, migrations))
  try {
    if (versionOf(connection) > 0 && pending(connection, migrations).length > 0) {
      await backups.make(connection, files, 'before-upgrade', instantLabel({ ms: clock.now(), zone: clock.zone() }))
    }
    migrate(connection, migrations)
    images.record(connection)
    keepIndex(connection)
    return { store: storeOf(connection, options), connection }
  } catch (error) {
    connection.close()
    throw error
  }
}

function storeOf(connection: Connection, { files, gate, clock, ids, newDevice, onCommit }: StoreOptions): Store {
  const known = settings.fact(connection.read, 'device')
  let kept: Settings | null = null
  let generation = 0
  const timekeeping = { place: placeInTime(), zone: zoneOf(clock) }
  const current = (): Settings => (kept ??= settings.settings(connection.read))
  const store: Store = {
    home: files.home,
    connection,
    gate,
    read: connection.read,
    ids,
    device: (newDevice ? null : known) ?? ids.next<DeviceId>(),
    now: () => nowOf(connection, clock, current(), timekeeping),
    settings: current,
    generation: () => generation,
    publish: tables => {
      generation += 1
      if (tables.has('settings')) kept = null
      onCommit(tables)
    },
  }
  if (store.device !== known) {
    transact(store, { name: 'start-collection', barrier: true }, ({ db }) =>
      settings.setFact(db, 'device', store.device),
    )
  }
  return store
}

function nowOf(connection: Connection, clock: Clock, { rolloverHour }: Settings, { place, zone }: Timekeeping): Now {
  const ms = clock.now()
  const at = { ms, zone: zone(ms) }
  const { clockDay, offset } = place(at, rolloverHour)
  const { day, logIsAhead } = today(clockDay, cardEvents.lastDay(connection.read))
  return { ...at, zoneOffset: offset, day, logIsAhead }
}

const QUARTER_MS = 15 * 60_000

type PlaceInTime = (at: Moment, rolloverHour: number) => { readonly clockDay: StudyDay; readonly offset: number }

interface Timekeeping {
  readonly place: PlaceInTime
  readonly zone: (ms: number) => string
}

const SECOND_MS = 1_000

/** The zone, asked for again after a second: asking the system takes as long as writing the rows of an answer. */
function zoneOf(clock: Clock): (ms: number) => string {
  let kept = { ms: Number.NaN, zone: '' }
  return ms => {
    const isFresh = ms > kept.ms && ms < kept.ms + SECOND_MS
    if (!isFresh) kept = { ms, zone: clock.zone() }
    return kept.zone
  }
}

/** Zones change, and study days begin, at quarters of an hour, so study day and offset are worked out once in each. */
function placeInTime(): PlaceInTime {
  let kept = { quarter: Number.NaN, zone: '', rolloverHour: 0, clockDay: studyDayOf(0), offset: 0 }
  return (at, rolloverHour) => {
    const quarter = Math.floor(at.ms / QUARTER_MS)
    if (kept.quarter !== quarter || kept.zone !== at.zone || kept.rolloverHour !== rolloverHour) {
      kept = { quarter, zone: at.zone, rolloverHour, clockDay: studyDayAt(at, rolloverHour), offset: zoneOffset(at) }
    }
    return kept
  }
}
