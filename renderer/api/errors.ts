import { ORPCError } from '@orpc/client'
import { AppError, ERROR_CODES, type ErrorCode, type ErrorFacts } from '../../db/domain/errors.ts'

/** Whatever was thrown, as the one error of the product. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error
  if (error instanceof ORPCError) return fromWire(error)
  if (error instanceof DOMException && error.name === 'AbortError') return new AppError('aborted', {}, error)
  return new AppError('unexpected', {}, error)
}

function fromWire(error: ORPCError<string, unknown>): AppError {
  if (error.code === 'BAD_REQUEST') return new AppError('bad-input', {}, error)
  const { data } = error
  if (error.code !== 'APP_ERROR' || !isObject(data) || !isErrorCode(data['code'])) {
    return new AppError('unexpected', {}, error)
  }
  return new AppError(data['code'], factsOf(data['facts']), error)
}

function factsOf(facts: unknown): ErrorFacts {
  if (!isObject(facts)) return {}
  const known = Object.entries(facts).filter(
    (entry): entry is [string, string | number] => typeof entry[1] === 'string' || typeof entry[1] === 'number',
  )
  return Object.fromEntries(known)
}

function isErrorCode(code: unknown): code is ErrorCode {
  return ERROR_CODES.some(known => known === code)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
