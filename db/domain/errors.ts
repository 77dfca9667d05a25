/**
 * The one error of the product. Its code is from a closed list, so that the renderer can say in words what failed,
 * what is safe and what to do; the cause stays in the log of the collection process.
 */
export const ERROR_CODES = [
  /** `why` may name one of `deck-refusals.ts`. */
  'bad-input',
  'not-found',
  /** `name` stands there already. */
  'name-taken',
  'card-changed',
  'attempt-moved-on',
  'nothing-to-undo',
  'nothing-to-redo',
  'collection-newer',
  'collection-corrupt',
  'collection-in-use',
  'backup-unusable',
  /** `why` names one of `transfer/refusals.ts`. */
  'file-refused',
  'disk-full',
  'read-only',
  'folder-missing',
  'storage-failed',
  'connection-lost',
  'aborted',
  'unexpected',
] as const

export type ErrorCode = (typeof ERROR_CODES)[number]

/** Facts the sentence for a code needs: a path, a version. Never card text. */
export type ErrorFacts = Readonly<Record<string, string | number>>

/** Thrown wherever something fails that the learner has to hear about. */
export class AppError extends Error {
  override readonly name = 'AppError'
  readonly code: ErrorCode
  readonly facts: ErrorFacts

  constructor(code: ErrorCode, facts: ErrorFacts = {}, cause?: unknown) {
    super(code, cause === undefined ? undefined : { cause })
    this.code = code
    this.facts = facts
  }
}

/** The value, or `not-found` naming what was looked for. */
export function orNotFound<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new AppError('not-found', { what })
  return value
}

/** Refuses with `bad-input` unless the condition holds. */
export function orInvalid(condition: boolean, why: string): asserts condition {
  if (!condition) throw new AppError('bad-input', { why })
}
