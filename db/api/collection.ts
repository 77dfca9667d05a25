import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { ErrorData, read, write } from './base.ts'

/** A backup that was verified when it was made. */
export const Backup = z.strictObject({
  name: z.string(),
  /** When it was made, on the learner's clock: `21 Nov 2026, 08:32`. */
  at: z.string(),
  why: z.enum(['before-upgrade', 'on-quit', 'by-hand', 'before-restore']),
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
  'day',
  'everything',
])
export type ChangeKind = z.infer<typeof ChangeKind>

export const collection = {
  status: read.input(z.strictObject({})).output(Status),
  /** Opens the collection again after a failure. */
  reopen: write.input(z.strictObject({})).output(Status),
  /** Every committed change, until the caller stops listening. */
  changes: read.input(z.strictObject({})).output(eventIterator(z.strictObject({ kinds: z.array(ChangeKind) }))),
}

export const backups = {
  list: read.input(z.strictObject({})).output(z.array(Backup)),
  make: write.input(z.strictObject({})).output(Backup),
  /** Puts a backup in the place of the collection, which is kept beside it under a new name. */
  restore: write.input(z.strictObject({ name: z.string().max(200) })).output(z.strictObject({ keptAs: z.string() })),
}
