import type { ReadDb } from '../connection.ts'

/** The types media are served with; whatever else a file is, it is not served. */
const SERVED = new Set([
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/svg+xml',
  'audio/mpeg',
  'audio/ogg',
  'audio/wav',
])

/** The type a file is served with, or null when it is none of ours. */
export function typeOf(db: ReadDb, hash: string): string | null {
  const type = db.get<{ type: string }>('select type from media where hash = ?', hash)?.type ?? null
  return type !== null && SERVED.has(type) ? type : null
}
