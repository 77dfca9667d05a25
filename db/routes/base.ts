/** The contract, to be answered: every refusal leaves as the one typed error. */
import { implement, ORPCError } from '@orpc/server'
import { contract } from '../api/contract.ts'
import { AppError } from '../domain/errors.ts'
import type { Gate } from '../services/gate.ts'

/** The contract as a router answers it. */
export type Answering = ReturnType<typeof answering>

/**
 * @param noticed hears of every refusal of ours
 * @param gate is passed by every call; null for those that find their own way to write in pieces, or touch no row
 */
export function answering(noticed: (error: AppError) => void, gate: Gate | null) {
  return implement(contract).use(async ({ next }) => {
    try {
      return await (gate === null ? next() : gate.pass(() => next()))
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
