/** What every call of the contract shares: whether it reads or writes, and the one typed error. */
import { oc } from '@orpc/contract'
import { z } from 'zod'
import { ERROR_CODES } from '../domain/errors.ts'

export interface Access {
  readonly access: 'read' | 'write'
}

/** The wire form of an AppError. */
export const ErrorData = z.strictObject({
  code: z.enum(ERROR_CODES),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
})

const call = oc
  .$meta<Access>({ access: 'read' })
  .errors({ APP_ERROR: { status: 422, message: 'refused', data: ErrorData } })

/** A call that changes nothing: safe to repeat and to cache. */
export const read = call
/** A call that changes the collection: one named operation, never repeated by the transport. */
export const write = call.meta({ access: 'write' })
