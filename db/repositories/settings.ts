import type { ReadDb, WriteDb } from '../connection.ts'
import { DEFAULT_SETTINGS, Settings, type SettingsPatch } from '../domain/settings.ts'
import type { DeviceId } from '../domain/ids.ts'

/** Facts the collection keeps about itself beside the learner's settings. */
interface Facts {
  /** The name this copy of the collection writes into the log. */
  device: DeviceId
  /** Hash of the content as installed. */
  contentHash: string
  /** The study day for which the learner asked for the whole backlog. */
  quotaLiftedOn: number
  /** New cards asked for beyond the day's number, on one study day. */
  extraNew: { readonly day: number; readonly cards: number }
  /** Codes of the blocks whose summary was read before the first card, or skipped. */
  summariesRead: readonly string[]
}

/** The learner's settings; a value this version cannot read counts as the default. */
export function settings(db: ReadDb): Settings {
  const rows = db.all<{ key: string; value: string }>(`select key, value from settings where key like 'learner.%'`)
  const stored = Object.fromEntries(
    rows.map(row => [row.key.slice('learner.'.length), JSON.parse(row.value) as unknown]),
  )
  const whole = Settings.safeParse({ ...DEFAULT_SETTINGS, ...stored })
  return whole.success ? whole.data : readable(stored)
}

/** Writes the settings that are given. */
export function change(db: WriteDb, patch: SettingsPatch): void {
  for (const [key, value] of Object.entries(patch)) put(db, `learner.${key}`, value)
}

export function fact<Key extends keyof Facts>(db: ReadDb, key: Key): Facts[Key] | null {
  const row = db.get<{ value: string }>('select value from settings where key = ?', `collection.${key}`)
  return row === undefined ? null : (JSON.parse(row.value) as Facts[Key])
}

export function setFact<Key extends keyof Facts>(db: WriteDb, key: Key, value: Facts[Key]): void {
  put(db, `collection.${key}`, value)
}

function put(db: WriteDb, key: string, value: unknown): void {
  db.run(
    'insert into settings (key, value) values (?, ?) on conflict (key) do update set value = excluded.value',
    key,
    JSON.stringify(value),
  )
}

function readable(stored: Readonly<Record<string, unknown>>): Settings {
  const good = Object.entries(stored).filter(([key, value]) => Settings.partial().safeParse({ [key]: value }).success)
  return Settings.parse({ ...DEFAULT_SETTINGS, ...Object.fromEntries(good) })
}
