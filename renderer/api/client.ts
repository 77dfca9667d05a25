/** The contract as this window calls it, and the same as queries. */
import { createORPCClient } from '@orpc/client'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import type { Api } from '../../db/api/contract.ts'
import { Connection } from './connection.ts'
import { lines } from './transport.ts'

export const connection = new Connection(lines())

export const api: Api = createORPCClient(connection)

/** Query and mutation options by noun: `query.today.overview.queryOptions({ input: {} })`. */
export const query = createTanstackQueryUtils(api)
