/** Everything that can be asked of a collection, by noun. Each call is marked read or write (`base.ts`). */
import type { ContractRouterClient } from '@orpc/contract'
import { browse } from './browse.ts'
import { cards } from './cards.ts'
import { backups, collection } from './collection.ts'
import { decks } from './decks.ts'
import { exports } from './exports.ts'
import { find } from './find.ts'
import { history } from './history.ts'
import { imports } from './imports.ts'
import { media } from './media.ts'
import { notes } from './notes.ts'
import { drill, placement, questions, quiz } from './quiz.ts'
import { review } from './review.ts'
import { samples } from './samples.ts'
import { settings } from './settings.ts'
import { start } from './start.ts'
import { study } from './study.ts'
import { today } from './today.ts'

export const contract = {
  backups,
  browse,
  cards,
  collection,
  decks,
  drill,
  exports,
  find,
  history,
  imports,
  media,
  notes,
  placement,
  questions,
  quiz,
  review,
  samples,
  settings,
  start,
  study,
  today,
}

/** The contract as the renderer calls it. */
export type Api = ContractRouterClient<typeof contract>
