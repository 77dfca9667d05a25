import type { Connection } from './connection.ts'
import { AppError } from './domain/errors.ts'
import { newestOf, type Migration } from './migrations/index.ts'

/** The schema version of an open file; 0 for a new one. */
export function versionOf(connection: Connection): number {
  return Number(connection.pragma('user_version'))
}

/** The steps a file still needs. @throws AppError `collection-newer` when a later version of the app wrote it */
export function pending(connection: Connection, migrations: readonly Migration[]): readonly Migration[] {
  const version = versionOf(connection)
  const newest = newestOf(migrations)
  if (version > newest) throw new AppError('collection-newer', { path: connection.path, version, supported: newest })
  return migrations.filter(migration => migration.version > version)
}

/** Runs the pending steps in order, each in its own transaction, and checks the foreign keys after each. */
export function migrate(connection: Connection, migrations: readonly Migration[]): void {
  for (const { version, name, sql } of pending(connection, migrations)) {
    connection.transaction(db => {
      connection.script(sql)
      connection.script(`pragma user_version = ${version}`)
      const broken = db.all('pragma foreign_key_check')
      if (broken.length > 0) throw new AppError('collection-corrupt', { path: connection.path, migration: name })
    })
  }
}
