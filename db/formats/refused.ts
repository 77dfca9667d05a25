import { AppError } from '../domain/errors.ts'
import type { Refusal } from '../domain/transfer/refusals.ts'

/** The error that a file is not imported with; nothing was changed. */
export function refused(why: Refusal, cause?: unknown): AppError {
  return new AppError('file-refused', { why }, cause)
}

/** An error of ours as it is; any other one means that the file could not be made sense of, a full disk apart. */
export function asRefusal(error: unknown, why: Refusal = 'damaged'): AppError {
  if (error instanceof AppError) return error
  return isFull(error) ? new AppError('disk-full', {}, error) : refused(why, error)
}

function isFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'SQLITE_FULL')
}
