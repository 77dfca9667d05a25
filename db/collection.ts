/** The front door: opens a collection in a folder and answers the contract for it. Runs without a screen. */
import type { Library } from '../content/schema.ts'
import type { Clock } from './domain/time.ts'
import type { Ids } from './domain/ids.ts'
import type { Appearance } from './domain/settings.ts'
import type { CollectionRouter } from './router.ts'

export interface CollectionOptions {
  /** The folder of `collection.db`, `backups/`, `media/` and `window.json`. */
  readonly home: string
  readonly clock: Clock
  readonly ids: Ids
  /** The content to install or update, loaded only when its hash is not the installed one. */
  readonly content: { readonly hash: string; load(): Promise<Library> }
}

/** A collection that was asked to open; the router explains itself when it could not. */
export interface Collection {
  readonly router: CollectionRouter
  /** Theme and text size for the first frame. */
  appearance(): Appearance
  /** A picture or sound by its hash, or null. The type is from a fixed list, never guessed by the browser. */
  media(hash: string): { readonly path: string; readonly type: string } | null
  /** Backs up, checkpoints and closes. Safe to call twice. */
  close(): Promise<void>
}
