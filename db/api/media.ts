import { z } from 'zod'
import { read, write } from './base.ts'
import { HistoryValue, PictureValue } from './values.ts'

/** Pictures and sounds that no note and no note type shows. */
export const UnusedMedia = z.strictObject({
  files: z.int(),
  /** Together. */
  bytes: z.int(),
  /** What the largest of them were called; at most 20. */
  names: z.array(z.string()),
})
export type UnusedMedia = z.infer<typeof UnusedMedia>

/** Characters of one piece of a picture, in base64; a message holds not many more. */
const LONGEST_PIECE = 700_000
const Sent = z.string().min(1).max(64)

export const media = {
  /** A piece of a picture for a note, in its order; the first is of none yet. Nothing is kept before `keep`. */
  send: write
    .input(z.strictObject({ of: Sent.nullable(), bytes: z.base64().max(LONGEST_PIECE) }))
    .output(z.strictObject({ of: z.string() })),
  /**
   * Keeps the picture that was sent and names it. The collection has it once a note that names it is saved. What it is is
   * said by its bytes: anything but a picture, or more than 20 MB, is refused with `file-refused`.
   */
  keep: write
    .input(
      z.strictObject({
        of: Sent,
        /** What its file was called; null: it was pasted and had none. */
        name: z.string().max(1_000).nullable(),
        /** Names that the note has given already. */
        taken: z.array(z.string().max(1_000)).max(1_000),
      }),
    )
    .output(PictureValue),
  /** What lies in the media folder and is not shown anywhere. */
  unused: read.input(z.strictObject({})).output(UnusedMedia),
  /** Takes it out of the collection: one operation. The files themselves go when it can no longer be undone. */
  clean: write
    .input(z.strictObject({}))
    .output(z.strictObject({ files: z.int(), bytes: z.int(), history: HistoryValue })),
}
