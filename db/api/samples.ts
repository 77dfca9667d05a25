/** Samples to start a deck of one's own from: a commented file that the learner edits elsewhere while it is watched here. */
import { z } from 'zod'
import { read, write } from './base.ts'
import { OfferIdValue } from './imports.ts'

export const SampleKind = z.enum(['markdown', 'csv', 'yaml'])
export type SampleKind = z.infer<typeof SampleKind>

/** Why no sample was written; nothing that is there is ever written over. */
export const NotWritten = z.enum(['no-path', 'other-extension', 'no-folder', 'exists', 'not-allowed'])
export type NotWritten = z.infer<typeof NotWritten>

export const Written = z.discriminatedUnion('written', [
  z.strictObject({ written: z.literal(true), offer: OfferIdValue, path: z.string() }),
  z.strictObject({ written: z.literal(false), why: NotWritten }),
])
export type Written = z.infer<typeof Written>

/** A whole path, as the system writes it. */
const Path = z.string().max(4_000)

/** How often it was saved since it is watched. */
export const Saved = z.strictObject({ saved: z.int() })
export type Saved = z.infer<typeof Saved>

export const samples = {
  /** Where a sample goes unless the learner says otherwise: a name that is free in their documents. */
  place: read.input(z.strictObject({ kind: SampleKind })).output(z.strictObject({ path: Path })),
  /** Writes a sample as a new file, and offers it for an import. */
  write: write.input(z.strictObject({ kind: SampleKind, path: Path })).output(Written),
  /** Tells whenever the file of an offer was saved, until the caller stops listening. */
  watch: read
    .input(z.strictObject({ offer: OfferIdValue }))
    .output(z.custom<AsyncIteratorObject<Saved, unknown, void>>()),
}
