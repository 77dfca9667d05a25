/** The front door: opens a collection in a folder and answers the contract for it. Runs without a screen. */
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Library } from '../content/schema.ts'
import * as backups from './backups.ts'
import type { Backup } from './api/collection.ts'
import { changeFeed, type ChangeFeed } from './changes.ts'
import type { Clock } from './domain/time.ts'
import type { Ids } from './domain/ids.ts'
import { AppError } from './domain/errors.ts'
import type { Recent } from './domain/recent.ts'
import type { Route } from './domain/route.ts'
import type { Appearance } from './domain/settings.ts'
import {
  asFileError,
  filesOf,
  keepAppearance,
  keepRecent,
  keepRoute,
  makeFolders,
  readAppearance,
  readRecent,
  readRoute,
  type Files,
} from './files.ts'
import { housekeeping, type Housekeeping } from './housekeeping.ts'
import { takeLock, type Lock } from './lock.ts'
import { MIGRATIONS, newestOf, type Migration } from './migrations/index.ts'
import { openStore } from './open-store.ts'
import * as media from './repositories/media.ts'
import { watchDay } from './rollover.ts'
import { createRouter, type CollectionRouter } from './router.ts'
import { instantLabel } from './services/labels.ts'
import * as library from './services/library.ts'
import { open, type Open } from './services/open.ts'

export interface CollectionOptions {
  /** The folder of `collection.db`, `backups/`, `media/` and `window.json`. */
  readonly home: string
  readonly clock: Clock
  readonly ids: Ids
  /** The content to install or update, loaded only when its hash is not the installed one. */
  readonly content: { readonly hash: string; readonly load: () => Promise<Library> }
  /** The steps of the schema; those of this version unless said otherwise. */
  readonly migrations?: readonly Migration[]
}

/** A collection that was asked to open; the router explains itself when it could not. */
export interface Collection {
  readonly router: CollectionRouter
  /** Why it is not open, or null. */
  failure(): AppError | null
  /** How the first frame looks. */
  appearance(): Appearance
  /** Where in the app the window was last, or null. */
  route(): Route | null
  /** A picture or sound by its hash, or null. The type is from a fixed list, never guessed by the browser. */
  media(hash: string): { readonly path: string; readonly type: string } | null
  /** The open collection itself, for what runs beside the router: seeds and checks. @throws AppError why it is not open */
  open(): Open
  /** Backs up, checkpoints and closes. Safe to call twice. */
  close(): Promise<void>
}

/** An open file with everything that has to be let go of when it closes. */
interface Session extends Open {
  readonly lock: Lock
  readonly keeping: Housekeeping
  readonly watch: { stop(): void }
  /** Something was committed since the last backup. */
  changed: boolean
}

/** What the router needs of the collection beyond an open one. */
export interface Doorkeeper {
  readonly files: Files
  readonly feed: ChangeFeed
  /** The open collection. @throws AppError why it is not open */
  open(): Open
  failure(): AppError | null
  reopen(): Promise<void>
  backup(why: Backup['why']): Promise<Backup>
  restore(name: string): Promise<string>
  /** Remembers where in the app the window is. @throws AppError while the collection is not open */
  keepRoute(route: Route): void
  /** What was chosen in the palette last. */
  recent(): Recent
  keepRecent(recent: Recent): void
  /** Hears of every refusal; a corrupt file is closed at once and read through before it is opened again. */
  noticed(error: AppError): void
}

/** Opens the collection of a folder, or keeps why it could not be. Never throws for a collection's own troubles. */
export async function openCollection(options: CollectionOptions): Promise<Collection> {
  const files = filesOf(options.home)
  const door = new Door(options, files)
  await door.reopen()
  return {
    router: createRouter(door),
    failure: () => door.failure(),
    appearance: () => readAppearance(files),
    route: () => readRoute(files),
    media: hash => door.media(hash),
    open: () => door.open(),
    close: () => door.close(),
  }
}

/** Stops what runs beside an open file, and closes it. */
function letGo({ watch, keeping, store }: Session): void {
  watch.stop()
  keeping.stop()
  store.connection.close()
}

class Door implements Doorkeeper {
  readonly files: Files
  readonly feed = changeFeed()
  private readonly options: CollectionOptions
  private readonly migrations: readonly Migration[]
  private session: Session | null = null
  /** The file in place is an older one that was put back. */
  private restored = false
  private error: AppError | null = null
  /** Opening, closing, backing up and restoring wait for one another. */
  private turn: Promise<unknown> = Promise.resolve()

  constructor(options: CollectionOptions, files: Files) {
    this.options = options
    this.migrations = options.migrations ?? MIGRATIONS
    this.files = files
  }

  open(): Open {
    if (this.session === null) throw this.error ?? new AppError('connection-lost')
    return this.session
  }

  failure(): AppError | null {
    return this.error
  }

  reopen(): Promise<void> {
    return this.inTurn(async () => {
      await this.shut('with a backup')
      await this.openAnew()
    })
  }

  backup(why: Backup['why']): Promise<Backup> {
    return this.inTurn(() => this.backUp(why))
  }

  /** The replaced collection is kept as it is, so no backup is made of it. */
  restore(name: string): Promise<string> {
    return this.inTurn(async () => {
      await this.shut('without a backup')
      try {
        const kept = this.putBack(name)
        this.restored = true
        return kept
      } finally {
        await this.openAnew()
      }
    })
  }

  noticed(error: AppError): void {
    if (error.code !== 'collection-corrupt' || this.session === null) return
    this.suspect()
    this.error = error
    void this.inTurn(() => this.shut('without a backup')).then(() => this.feed.publishAll())
  }

  media(hash: string): { path: string; type: string } | null {
    const type =
      this.session === null || !/^[0-9a-f]{64}$/.test(hash) ? null : media.typeOf(this.session.store.read, hash)
    const path = join(this.files.media, hash)
    return type === null || !existsSync(path) ? null : { path, type }
  }

  keepRoute(route: Route): void {
    // A folder whose collection is closed may be another one's.
    this.open()
    this.keep(() => keepRoute(this.files, route))
  }

  recent(): Recent {
    this.open()
    return readRecent(this.files)
  }

  keepRecent(recent: Recent): void {
    this.open()
    this.keep(() => keepRecent(this.files, recent))
  }

  close(): Promise<void> {
    return this.inTurn(() => this.shut('with a backup'))
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.turn.then(work)
    this.turn = done.catch(() => {})
    return done
  }

  private async openAnew(): Promise<void> {
    try {
      this.session = await this.start()
      this.error = null
    } catch (error) {
      this.error = error instanceof AppError ? error : new AppError('unexpected', {}, error)
      if (this.error.code === 'unexpected') console.error(error)
    }
    this.feed.publishAll()
  }

  private async shut(how: 'with a backup' | 'without a backup'): Promise<void> {
    const { session } = this
    if (session === null) return
    if (how === 'with a backup' && session.changed) {
      // Quitting goes on without: the collection itself is safe, only its copy could not be made.
      await this.backUp('on-quit').catch(error => console.error('No backup was made on quit.', error))
    }
    this.session = null
    letGo(session)
    session.lock.release()
  }

  private async backUp(why: Backup['why']): Promise<Backup> {
    if (this.session === null) throw this.error ?? new AppError('connection-lost')
    const { session } = this
    session.changed = false
    try {
      const at = instantLabel(session.store.now())
      const made = await backups.make(session.store.connection, this.files, why, at)
      this.feed.publish(new Set(['backups']))
      return made
    } catch (error) {
      session.changed = true
      if (error instanceof AppError && error.code === 'collection-corrupt') this.suspect()
      throw error
    }
  }

  private putBack(name: string): string {
    const lock = takeLock(this.files.lock)
    try {
      return backups.restore(this.files, name, newestOf(this.migrations))
    } finally {
      lock.release()
    }
  }

  private async start(): Promise<Session> {
    const { files } = this
    makeFolders(files)
    const lock = takeLock(files.lock)
    try {
      backups.finishRestore(files)
      const session = await this.startLocked(lock)
      rmSync(files.suspect, { force: true })
      return session
    } catch (error) {
      lock.release()
      throw asFileError(error, files.home)
    }
  }

  private async startLocked(lock: Lock): Promise<Session> {
    const { files, migrations } = this
    const onCommit = (tables: ReadonlySet<string>) => this.committed(tables)
    const suspect = existsSync(files.suspect)
    const newDevice = this.restored
    const { store, connection } = await openStore({ ...this.options, files, suspect, migrations, newDevice, onCommit })
    this.restored = false
    const watch = watchDay(store, () => this.feed.publishDay())
    const session: Session = { ...open(store), lock, keeping: housekeeping(connection), watch, changed: false }
    this.session = session
    try {
      const { hash, load } = this.options.content
      if (!library.isInstalled(store, hash)) library.install(store, await load())
      this.keep(() => keepAppearance(files, store.settings()))
      return session
    } catch (error) {
      this.session = null
      letGo(session)
      throw error
    }
  }

  private committed(tables: ReadonlySet<string>): void {
    const { session } = this
    if (session === null) return
    session.changed = true
    session.keeping.committed()
    if (tables.has('settings')) this.keep(() => keepAppearance(this.files, session.store.settings()))
    this.feed.publish(tables)
  }

  /** For the next window only: nothing fails because this could not be written. */
  private keep(write: () => void): void {
    try {
      write()
    } catch (error) {
      console.error('What the next window begins with was not kept.', error)
    }
  }

  private suspect(): void {
    try {
      writeFileSync(this.files.suspect, '')
    } catch (error) {
      console.error('The collection could not be marked for a check.', error)
    }
  }
}
