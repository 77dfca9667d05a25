/** `docs/content-review/<CODE>.yaml`: what a reader who had not written a block answered, and what was changed for it. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { readYaml, type Problem } from '../file.ts'

/** How a reader's answer compares with the key. */
export const Verdict = z.enum(['agrees', 'partly', 'disagrees'])

export const ReviewEntry = z.strictObject({
  id: z.string().regex(/^[A-Z]{2}-(\d{3}|Q\d{2})$/, 'an id looks like EM-014 or EM-Q07'),
  /** A card's or a free response's answer in words; any other question's as its type takes it, without `type`. */
  answer: z.union([z.string().trim().min(1), z.record(z.string(), z.unknown())]),
  /** By whoever opened the key; absent where the answer can be scored. */
  verdict: Verdict.optional(),
  /** What was rewritten because of it; empty: nothing. */
  changed: z.string(),
})
export type ReviewEntry = z.infer<typeof ReviewEntry>

const Record = z.array(ReviewEntry)

/** The record of a block; a block without one has no entries. */
export async function readReview(
  folder: string,
  code: string,
): Promise<{ readonly entries: readonly ReviewEntry[]; readonly problems: readonly Problem[] }> {
  const file = join(folder, `${code}.yaml`)
  if (!existsSync(file)) return { entries: [], problems: [] }
  const { data, problems } = await readYaml(file, Record)
  return { entries: data ?? [], problems }
}
