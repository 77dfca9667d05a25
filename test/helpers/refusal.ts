import { ORPCError } from '@orpc/server'
import type { ErrorCode } from '../../db/domain/errors.ts'

/** The code and facts a call was refused with. */
export async function refusal(
  call: Promise<unknown>,
): Promise<{ code: ErrorCode; facts: Record<string, string | number> }> {
  const error: unknown = await call.then(
    () => new Error('it was not refused'),
    (reason: unknown) => reason,
  )
  if (error instanceof ORPCError && error.code === 'APP_ERROR')
    return error.data as { code: ErrorCode; facts: Record<string, string | number> }
  throw error
}
