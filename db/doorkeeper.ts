/** What the router may ask of a collection's door, beyond an open collection. */
import type { Backup } from './api/collection.ts'
import type { Exported as MadeFile, ExportRequest } from './api/exports.ts'
import type { ChangeFeed } from './changes.ts'
import type { AppError } from './domain/errors.ts'
import type { Recent } from './domain/recent.ts'
import type { Route } from './domain/route.ts'
import type { Files } from './files.ts'
import type { Gate } from './services/gate.ts'
import type { Imports } from './services/imports/imports.ts'
import type { Pictures } from './services/media/pictures.ts'
import type { DraftShelf } from './services/notes/draft-shelf.ts'
import type { Open } from './services/open.ts'
import type { Transfers } from './transfers.ts'

/** What the router needs of the collection beyond an open one. */
export interface Doorkeeper {
  readonly files: Files
  readonly transfers: Transfers
  readonly feed: ChangeFeed
  readonly gate: Gate
  /** The open collection. @throws AppError why it is not open */
  open(): Open
  failure(): AppError | null
  reopen(): Promise<void>
  backup(why: Backup['why']): Promise<Backup>
  restore(name: string): Promise<string>
  /** Puts an archive that was offered in the collection's place. @returns the name the replaced one was kept under */
  restoreArchive(offer: string): Promise<string>
  /** Files on their way in. @throws AppError while the collection is not open */
  imports(): Imports
  /** Makes a file to be saved elsewhere and holds it ready. */
  export(request: ExportRequest, signal: AbortSignal | undefined): Promise<MadeFile>
  /** Remembers where in the app the window is. @throws AppError while the collection is not open */
  keepRoute(route: Route): void
  /** What was chosen in the palette last. */
  recent(): Recent
  keepRecent(recent: Recent): void
  /** What was written and not saved. */
  readonly drafts: DraftShelf
  /** Pictures for what is being written. */
  readonly pictures: Pictures
  /** Hears of every refusal; a corrupt file is closed at once and read through before it is opened again. */
  noticed(error: AppError): void
}
