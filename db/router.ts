/** The contract, answered. One line per call; every refusal leaves as the one typed error. */
import { implement } from '@orpc/server'
import { contract } from './api/contract.ts'

const os = implement(contract)

export type CollectionRouter = ReturnType<typeof os.router>
