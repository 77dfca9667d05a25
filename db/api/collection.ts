import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { OfferIdValue } from './imports.ts'
import { Recent } from '../domain/recent.ts'
import { Route } from '../domain/route.ts'
import { ErrorData, read, write } from './base.ts'

/** A backup that was verified when it was made. */
export const Backup = z.strictObject({
  name: z.string(),
  /** When it was made, on the learner's clock: `21 Nov 2026, 08:32`. */
  at: z.string(),
  why: z.enum(['before-upgrade', 'on-quit', 'by-hand', 'before-restore', 'before-import']),
  cards: z.int(),
  answers: z.int(),
  bytes: z.int(),
})
export type Backup = z.infer<typeof Backup>

/** Whether the collection is open; if not, why, in the same terms as every other error. */
export const Status = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('open'), folder: z.string() }),
  z.strictObject({ state: z.literal('closed'), folder: z.string(), error: ErrorData }),
])
export type Status = z.infer<typeof Status>

/** What a committed operation may have changed; several at once. */
export const ChangeKind = z.enum([
  'cards',
  'notes',
  'decks',
  'settings',
  'tags',
  'media',
  'backups',
  'questions',
  'attempts',
  'day',
  'everything',
])
export type ChangeKind = z.infer<typeof ChangeKind>

export const collection = {
  status: read.input(z.strictObject({})).output(Status),
  /** Opens the collection again after a failure. */
  reopen: write.input(z.strictObject({})).output(Status),
  /** Where in the app the window is, for the next one to open there. Kept beside the collection; no operation, no undo. */
  keepRoute: write.input(z.strictObject({ route: Route })).output(z.strictObject({})),
  /** What was chosen in the palette last, newest first; kept in the same way. */
  recent: read.input(z.strictObject({})).output(z.strictObject({ recent: Recent })),
  keepRecent: write.input(z.strictObject({ recent: Recent })).output(z.strictObject({})),
  /** Every committed change, until the caller stops listening. */
  changes: read.input(z.strictObject({})).output(eventIterator(z.strictObject({ kinds: z.array(ChangeKind) }))),
}

export const backups = {
  list: read.input(z.strictObject({})).output(z.array(Backup)),
  make: write.input(z.strictObject({})).output(Backup),
  /** Puts a backup in the place of the collection, which is kept beside it under a new name. */
  restore: write.input(z.strictObject({ name: z.string().max(200) })).output(z.strictObject({ keptAs: z.string() })),
  /** The same with an offered archive of everything (`exports.make`, format `archive`); its media are added to those here. */
  restoreArchive: write.input(z.strictObject({ offer: OfferIdValue })).output(z.strictObject({ keptAs: z.string() })),
}
