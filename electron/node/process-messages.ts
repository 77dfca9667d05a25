/** What Electron's main process and the collection process say to each other. Calls never go this way. */
import type { Appearance } from '../../db/domain/settings.ts'
import type { Media } from './site.ts'

export type ToCollection =
  /** The first message: which folder, and where the build lies. */
  | { readonly kind: 'open'; readonly home: string; readonly dist: string }
  /** Carries one message port: a window's line. */
  | { readonly kind: 'line' }
  | { readonly kind: 'media'; readonly id: number; readonly hash: string }
  /** Back up, close and exit with 0. The exit is the answer: a message sent just before it can be lost. */
  | { readonly kind: 'close' }

export type FromCollection =
  | { readonly kind: 'appearance'; readonly appearance: Appearance }
  | { readonly kind: 'media'; readonly id: number; readonly found: Media | null }
