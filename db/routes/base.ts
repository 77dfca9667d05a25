/** The contract, to be answered: every refusal leaves as the one typed error. */
import { implement, ORPCError } from '@orpc/server'
import { contract } from '../api/contract.ts'
import { AppError } from '../domain/errors.ts'

/** The contract as a router answers it. */
export type Answering = ReturnType<typeof answering>

/** @param noticed hears of every refusal of ours */
export function answering(noticed: (error: AppError) => void) {
  return implement(contract).use(async ({ next }) => {
    try {
      return await next()
    } catch (error) {
      if (error instanceof AppError) noticed(error)
      throw refusal(error)
    }
  })
}

/** Ours go out typed; the transport's own (bad input, abort) as they are; anything else as `unexpected`, told to the log. */
function refusal(error: unknown): unknown {
  if (error instanceof ORPCError) return error
  if (!(error instanceof AppError)) console.error(error)
  const { code, facts } = error instanceof AppError ? error : new AppError('unexpected')
  return new ORPCError('APP_ERROR', { status: 422, message: code, data: { code, facts: { ...facts } } })
}
