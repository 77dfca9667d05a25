/** An archive of everything: what its description says. */
import { z } from 'zod'

/** The description, and the name by which an archive is known. */
export const MANIFEST_NAME = 'recall-at-k.json'
export const COLLECTION_NAME = 'collection.db'
export const WINDOW_NAME = 'window.json'
/** Media lie below it, by the SHA-256 of their bytes. */
export const MEDIA_FOLDER = 'media/'

/** The arrangement of an archive; another one gets the next number. */
export const ARCHIVE_VERSION = 1

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)

export const Manifest = z.object({
  archive: z.literal(ARCHIVE_VERSION),
  /** When it was made, on the learner's clock: `21 Nov 2026, 08:32`. */
  at: z.string(),
  /** Of the collection's tables. */
  schema: z.int().min(1),
  notes: z.int().min(0),
  cards: z.int().min(0),
  answers: z.int().min(0),
  /** Every other file of the archive. */
  files: z.array(z.object({ name: z.string(), size: z.int().min(0), sha256: Sha256 })),
})
export type Manifest = z.infer<typeof Manifest>

/** The hash in the name of a media file, or null for a file that is none. */
export function mediaHash(name: string): string | null {
  const hash = name.startsWith(MEDIA_FOLDER) ? name.slice(MEDIA_FOLDER.length) : ''
  return Sha256.safeParse(hash).success ? hash : null
}
