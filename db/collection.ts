/** The front door: opens a collection in a folder and answers the contract for it. Runs without a screen. */
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Library } from '../content/schema.ts'
import { restoreArchive } from './archives.ts'
import * as backups from './backups.ts'
import type { Backup } from './api/collection.ts'
import type { Exported as MadeFile, ExportRequest } from './api/exports.ts'
import { draftAt, keepDraft, picturesInDrafts } from './drafts.ts'
import type { DraftShelf } from './services/notes/draft-shelf.ts'
import { changeFeed } from './changes.ts'
import type { Clock } from './domain/time.ts'
import type { Ids } from './domain/ids.ts'
import { AppError, orNotFound } from './domain/errors.ts'
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
import { dropExports, makeFile } from './exports.ts'
import { housekeeping, type Housekeeping } from './housekeeping.ts'
import type { Doorkeeper } from './doorkeeper.ts'
import { takeLock, type Lock } from './lock.ts'
import { MIGRATIONS, newestOf, type Migration } from './migrations/index.ts'
import { openStore } from './open-store.ts'
import * as media from './repositories/media.ts'
import { watchDay } from './rollover.ts'
import { createRouter, type CollectionRouter } from './router.ts'
import { followIndex, type IndexFollower } from './services/browse/follow-index.ts'
import { Gate } from './services/gate.ts'
import { Imports } from './services/imports/imports.ts'
import { instantLabel } from './services/labels.ts'
import * as library from './services/library.ts'
import * as mediaFolder from './services/media/folder.ts'
import { Pictures } from './services/media/pictures.ts'
import { open, type Open } from './services/open.ts'
import type { Store } from './services/transact.ts'
import { Transfers, type Exported } from './transfers.ts'

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
  /** Where a host that gets the bytes of a file, and not its path, puts it before it offers it. */
  inbox(): string
  /** Takes a file, or a folder of Markdown, that the learner chose. @returns its offer, for `imports.open` */
  offer(path: string, name: string): string
  /** A file that was exported, or null; whoever fetched it removes it. */
  exported(id: string): Exported | null
  /** The open collection itself, for what runs beside the router: seeds and checks. @throws AppError why it is not open */
  open(): Open
  /** Backs up, checkpoints and closes. Safe to call twice. */
  close(): Promise<void>
}

/** An open file with everything that has to be let go of when it closes. */
interface Session extends Open {
  readonly lock: Lock
  readonly keeping: Housekeeping
  readonly following: IndexFollower
  readonly watch: { stop(): void }
  /** Something was committed since the last backup. */
  changed: boolean
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
    inbox: () => join(files.imports, 'offers'),
    offer: (path, name) => door.transfers.offer(path, name),
    exported: id => door.transfers.exported(id),
    open: () => door.open(),
    close: () => door.close(),
  }
}

/** Stops what runs beside an open file, and closes it. */
function letGo({ watch, following, keeping, store }: Session): void {
  watch.stop()
  following.stop()
  keeping.stop()
  store.connection.close()
}

class Door implements Doorkeeper {
  readonly files: Files
  readonly transfers = new Transfers()
  readonly feed = changeFeed()
  readonly gate = new Gate()
  readonly drafts: DraftShelf = {
    at: place => {
      this.open()
      return draftAt(this.files, place)
    },
    keep: (place, draft) => {
      this.open()
      keepDraft(this.files, place, draft)
    },
  }
  readonly pictures: Pictures
  private readonly options: CollectionOptions
  private readonly incoming: Imports
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
    const host = {
      open: () => this.open(),
      backup: async () => (await this.backup('before-import')).name,
      mediaFolder: files.media,
    }
    const folders = { media: files.media, beside: join(files.imports, 'pictures') }
    this.pictures = new Pictures(folders, error => asFileError(error, files.media))
    this.incoming = new Imports(host, files.imports, offer => this.transfers.offered(offer))
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
    return this.replace(() => backups.restore(this.files, name, newestOf(this.migrations)))
  }

  restoreArchive(offer: string): Promise<string> {
    const { path } = orNotFound(this.transfers.offered(offer), 'file')
    return restoreArchive(this.files, path, newestOf(this.migrations), put => this.replace(put))
  }

  imports(): Imports {
    this.open()
    return this.incoming
  }

  async export(request: ExportRequest, signal: AbortSignal | undefined): Promise<MadeFile> {
    const { store } = this.open()
    const { path, ...made } = await makeFile(request, { files: this.files, store, signal })
    return { ...made, export: this.transfers.hold(path, made.name) }
  }

  noticed(error: AppError): void {
    if (error.code !== 'collection-corrupt' || this.session === null) return
    this.suspect()
    this.error = error
    void this.inTurn(() => this.shut('without a backup')).then(() => this.feed.publishAll())
  }

  media(hash: string): { path: string; type: string } | null {
    if (this.session === null || !/^[0-9a-f]{64}$/.test(hash)) return null
    const type = media.typeOf(this.session.store.read, hash)
    if (type === null) return this.incoming.media(hash) ?? this.pictures.media(hash)
    const path = mediaFolder.pathOf(this.files.media, hash)
    return path === null ? null : { path, type }
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
    await this.incoming.stop()
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

  /** Closes the file, lets another one be put in its place, and opens that. */
  private replace(put: () => string): Promise<string> {
    return this.inTurn(async () => {
      await this.shut('without a backup')
      try {
        const kept = this.locked(put)
        this.restored = true
        return kept
      } finally {
        await this.openAnew()
      }
    })
  }

  private locked<T>(work: () => T): T {
    const lock = takeLock(this.files.lock)
    try {
      return work()
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
      dropExports(files)
      const session = await this.startLocked(lock)
      rmSync(files.suspect, { force: true })
      return session
    } catch (error) {
      lock.release()
      throw asFileError(error, files.home)
    }
  }

  private async startLocked(lock: Lock): Promise<Session> {
    const { files, gate, migrations } = this
    const onCommit = (tables: ReadonlySet<string>) => this.committed(tables)
    const suspect = existsSync(files.suspect)
    const newDevice = this.restored
    const { store, connection } = await openStore({
      ...this.options,
      files,
      gate,
      suspect,
      migrations,
      newDevice,
      onCommit,
    })
    this.restored = false
    const watch = watchDay(store, () => this.feed.publishDay())
    const keeping = housekeeping(connection)
    const following = followIndex(store, () => keeping.committed())
    const session: Session = { ...open(store), lock, keeping, following, watch, changed: false }
    this.session = session
    try {
      const { hash, load } = this.options.content
      if (!library.isInstalled(store, hash)) library.install(store, await load())
      this.keep(() => this.sweep(store))
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
    if (tables.has('notes')) session.following.committed()
    if (tables.has('settings')) this.keep(() => keepAppearance(this.files, session.store.settings()))
    this.feed.publish(tables)
  }

  /** What an import that was cut off left behind. */
  private sweep({ read, now }: Store): void {
    rmSync(this.files.imports, { recursive: true, force: true })
    mediaFolder.sweep(read, this.files.media, now().ms, picturesInDrafts(this.files))
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
