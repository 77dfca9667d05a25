/** Everything that can be asked of a collection, by noun. Each call is marked read or write (`base.ts`). */
import type { ContractRouterClient } from '@orpc/contract'
import { backups, collection } from './collection.ts'
import { decks } from './decks.ts'
import { history } from './history.ts'
import { drill, placement, questions, quiz } from './quiz.ts'
import { review } from './review.ts'
import { settings } from './settings.ts'
import { start } from './start.ts'
import { today } from './today.ts'

export const contract = {
  backups,
  collection,
  decks,
  drill,
  history,
  placement,
  questions,
  quiz,
  review,
  settings,
  start,
  today,
}

/** The contract as the renderer calls it. */
export type Api = ContractRouterClient<typeof contract>
