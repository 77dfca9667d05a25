/** What Electron's main process and the collection process say to each other. Calls never go this way. */
import type { OfferReply } from '../../db/api/host.ts'
import type { Appearance } from '../../db/domain/settings.ts'
import type { Exported, Media } from './site.ts'

export type ToCollection =
  /** The first message: which folder, and where the build lies. */
  | { readonly kind: 'open'; readonly home: string; readonly dist: string }
  /** Carries one message port: a window's line. */
  | { readonly kind: 'line' }
  | { readonly kind: 'media'; readonly id: number; readonly hash: string }
  | { readonly kind: 'exported'; readonly id: number; readonly export: string }
  /** A file, or a folder of Markdown, that the learner chose. */
  | { readonly kind: 'offer'; readonly id: number; readonly path: string; readonly name: string }
  /** Back up, close and exit with 0. The exit is the answer: a message sent just before it can be lost. */
  | { readonly kind: 'close' }

export type FromCollection =
  | { readonly kind: 'appearance'; readonly appearance: Appearance }
  | { readonly kind: 'media'; readonly id: number; readonly found: Media | null }
  | { readonly kind: 'exported'; readonly id: number; readonly found: Exported | null }
  | { readonly kind: 'offer'; readonly id: number; readonly offered: OfferReply }
