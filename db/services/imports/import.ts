/** One file on its way in: read, compared, written, or forgotten. */
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { ImportChoices, Preview, Progress, ReadSettings, Report } from '../../api/imports.ts'
import { connectScratch, type Connection } from '../../connection.ts'
import { AppError } from '../../domain/errors.ts'
import type { BatchMedia } from '../../formats/batch.ts'
import { isServed } from '../../repositories/media.ts'
import * as staged from '../../repositories/staged.ts'
import { orAborted } from '../gate.ts'
import type { Open } from '../open.ts'
import { compare, type Compared } from './compare.ts'
import { firstRows, previewOf } from './preview.ts'
import { ProgressFeed } from './progress.ts'
import { readInThread } from './reader.ts'
import { reportOf } from './report.ts'
import { roomIn } from './room.ts'
import { stagedIn } from './stage.ts'
import { withMedia } from './with-media.ts'
import { writeImport } from './write.ts'

/** What an import needs of the collection it goes into. */
export interface Host {
  open(): Open
  /** Makes a checked copy of everything. @returns its name */
  backup(): Promise<string>
  /** Where the bytes of media lie, by their hash. */
  readonly mediaFolder: string
}

/** The file, as it was offered and found to be. */
export interface ImportedFile {
  readonly path: string
  readonly name: string
  /** `Anki package, latest generation (zstd)`. */
  readonly label: string
}

interface Ready {
  readonly connection: Connection
  /** The settings it was read by. */
  readonly settings: ReadSettings
  /** The first rows of a table, as they are. */
  readonly rows: readonly (readonly string[])[]
}

export class Import {
  readonly file: ImportedFile
  private readonly host: Host
  private readonly folder: string
  private readonly feed = new ProgressFeed()
  private ready: Ready | null = null
  private compared: Compared | null = null
  private running: { readonly stop: AbortController; readonly over: Promise<void> } | null = null

  /** @param folder for what is read of the file; made when it is needed, and removed in the end */
  constructor(host: Host, file: ImportedFile, folder: string) {
    this.host = host
    this.file = file
    this.folder = folder
  }

  preview(settings: ReadSettings, choices: ImportChoices, given: AbortSignal | undefined): Promise<Preview> {
    return this.run(given, async signal => {
      const { read: file } = await this.read(settings, signal)
      const tell = (done: number, total: number | null) => this.feed.tell('comparing', done, total)
      tell(0, null)
      const compared = await compare(this.host.open().store, file, { choices, signal, progress: tell })
      this.compared = compared
      return previewOf(file, compared, this.ready?.rows ?? [])
    })
  }

  write(choices: ImportChoices, given: AbortSignal | undefined): Promise<Report> {
    return this.run(given, async signal => {
      const { ready, host, file } = this
      if (ready === null) throw new AppError('bad-input', { why: 'nothing was read yet' })
      const { store, day } = host.open()
      this.feed.tell('backing-up', 0, null)
      const backup = await orAborted(host.backup(), signal)
      const progress = (done: number, total: number) => this.feed.tell('writing', done, total)
      const { compared } = this
      const writing = { compared, choices, name: file.name, signal, progress, written: () => day.forget() }
      const from = stagedIn(this.folder).media
      const folders = { from, to: host.mediaFolder }
      const { done, media } = await withMedia(store, ready.connection.read, folders, signal, () =>
        writeImport(store, ready.connection, writing),
      )
      const report = reportOf(store, ready.connection.read, done, { format: file.label, backup, media })
      this.discard()
      return report
    })
  }

  /** How far the running step is; ends with it. */
  progress(signal: AbortSignal | undefined): AsyncGenerator<Progress, void, void> {
    return this.feed.follow(signal)
  }

  /** Stops whatever is being done and removes what was read. */
  async stop(): Promise<void> {
    await this.halt()
    this.discard()
  }

  /** A picture or sound that came with the file, so that a preview can show it. */
  media(hash: string): { readonly path: string; readonly type: string } | null {
    return this.ready === null ? null : mediaIn(this.ready.connection, stagedIn(this.folder).media, hash)
  }

  /** One thing at a time: what is asked for next ends what is under way. */
  private run<T>(given: AbortSignal | undefined, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const before = this.running
    before?.stop.abort()
    const stop = new AbortController()
    const signal = given === undefined ? stop.signal : AbortSignal.any([given, stop.signal])
    const done = this.after(before?.over, signal, work)
    const running = { stop, over: done.then(nothing, nothing) }
    this.running = running
    void running.over.then(() => {
      if (this.running === running) this.running = null
    })
    return done
  }

  private async after<T>(
    before: Promise<void> | undefined,
    signal: AbortSignal,
    work: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    await before
    try {
      if (signal.aborted) throw new AppError('aborted')
      return await work(signal)
    } catch (error) {
      throw signal.aborted ? new AppError('aborted', {}, error) : error
    } finally {
      this.feed.end()
    }
  }

  private async halt(): Promise<void> {
    while (this.running !== null) {
      this.running.stop.abort()
      await this.running.over
    }
  }

  /** Reads the file, unless it was read by the same settings. */
  private async read(settings: ReadSettings, signal: AbortSignal): Promise<Connection> {
    if (this.ready !== null && isDeepStrictEqual(this.ready.settings, settings)) return this.ready.connection
    this.discard()
    const now = this.host.open().store.now()
    mkdirSync(this.folder, { recursive: true })
    const tell = (done: number, total: number | null) => this.feed.tell('reading', done, total)
    tell(0, null)
    try {
      const job = { path: this.file.path, settings, folder: this.folder, now, room: roomIn(this.folder) }
      await readInThread(job, signal, tell)
      const rows = await firstRows(this.file.path, settings)
      const connection = connectScratch(stagedIn(this.folder).file)
      this.ready = { connection, settings, rows }
      return connection
    } catch (error) {
      this.discard()
      throw error
    }
  }

  private discard(): void {
    this.ready?.connection.close()
    this.ready = null
    this.compared = null
    rmSync(this.folder, { recursive: true, force: true })
  }
}

function nothing(): void {}

function mediaIn({ read }: Connection, folder: string, hash: string): { path: string; type: string } | null {
  const type = staged.all<BatchMedia>(read, 'media').find(file => file.hash === hash)?.type ?? null
  return type !== null && isServed(type) ? { path: join(folder, hash), type } : null
}
