import { z } from 'zod'
import { read, write } from './base.ts'
import { HistoryValue } from './values.ts'

/** Pictures and sounds that no note and no note type shows. */
export const UnusedMedia = z.strictObject({
  files: z.int(),
  /** Together. */
  bytes: z.int(),
  /** What the largest of them were called; at most 20. */
  names: z.array(z.string()),
})
export type UnusedMedia = z.infer<typeof UnusedMedia>

export const media = {
  /** What lies in the media folder and is not shown anywhere. */
  unused: read.input(z.strictObject({})).output(UnusedMedia),
  /** Takes it out of the collection: one operation. The files themselves go when it can no longer be undone. */
  clean: write
    .input(z.strictObject({}))
    .output(z.strictObject({ files: z.int(), bytes: z.int(), history: HistoryValue })),
}
