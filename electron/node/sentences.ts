/** What went wrong, in words, where there is no page to say it. */
import { dirname } from 'node:path'
import { AppError, type ErrorCode } from '../../db/domain/errors.ts'

const SENTENCES: Partial<Record<ErrorCode, (path: string) => string>> = {
  'collection-in-use': path => `Recall@K is already open with the collection in ${dirname(path)}; nothing was changed.`,
  'folder-missing': path =>
    `The folder ${path} is not there: plug in its drive, or name another folder in RECALL_AT_K_HOME.`,
  'read-only': path =>
    `The folder ${path} cannot be written to: change its permissions, or name another one in RECALL_AT_K_HOME.`,
  'disk-full': path => `The disk of ${path} is full: make some room and start again.`,
}

/** One sentence that says what is the matter and what can be done. */
export function sentenceFor(error: unknown): string {
  if (!(error instanceof AppError))
    return `Recall@K could not start: ${error instanceof Error ? error.message : String(error)}`
  const path = String(error.facts['path'] ?? 'of the data')
  return SENTENCES[error.code]?.(path) ?? `Recall@K could not start with the folder ${path} (${error.code}).`
}
