/** What a command says when it did not do what it was asked to. */
import { AppError, type ErrorCode, type ErrorFacts } from '../../db/domain/errors.ts'
import { REFUSALS } from '../../db/domain/transfer/refusals.ts'
import { sentenceFor } from '../node/sentences.ts'

const SENTENCES: Partial<Record<ErrorCode, (facts: ErrorFacts) => string>> = {
  'file-refused': facts => `${refusalOf(facts)} Nothing was changed.`,
  'not-found': facts => `There is no such ${String(facts['what'] ?? 'thing')} in the collection.`,
  'bad-input': facts => `That cannot be read: ${String(facts['why'] ?? '')}`,
  'collection-newer': () => 'It was written by a newer version of Recall@K: update the app first. Nothing was changed.',
  'collection-corrupt': () => 'The collection is damaged: open the app, which offers its backups. Nothing was changed.',
  'backup-unusable': () => 'The collection in it did not pass its check. Nothing was changed.',
}

/** One sentence for people. */
export function sentenceOf(error: unknown): string {
  if (!(error instanceof AppError)) return error instanceof Error ? error.message : String(error)
  return SENTENCES[error.code]?.(error.facts) ?? sentenceFor(error)
}

function refusalOf({ why }: ErrorFacts): string {
  return Object.entries(REFUSALS).find(([refusal]) => refusal === why)?.[1] ?? REFUSALS.damaged
}
