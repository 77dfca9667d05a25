/** The contract, answered. One line per call; every refusal leaves as the one typed error. */
import { implement, ORPCError } from '@orpc/server'
import * as backups from './backups.ts'
import { contract } from './api/contract.ts'
import type { Doorkeeper } from './collection.ts'
import { AppError } from './domain/errors.ts'
import { historyOf } from './services/card-history.ts'
import * as decks from './services/decks.ts'
import { historyView } from './services/history-view.ts'
import { runway } from './services/runway.ts'
import * as review from './services/review.ts'
import * as settings from './services/settings.ts'
import { summary } from './services/summary.ts'
import * as today from './services/today.ts'
import { turnBack } from './services/turn-back.ts'

export type CollectionRouter = ReturnType<typeof createRouter>

/** The router of a collection; calls fail with the reason while it is not open. */
export function createRouter(door: Doorkeeper) {
  const os = implement(contract).use(async ({ next }) => {
    try {
      return await next()
    } catch (error) {
      if (error instanceof AppError) door.noticed(error)
      throw refusal(error)
    }
  })
  const open = () => door.open()
  return os.router({
    backups: {
      list: os.backups.list.handler(() => [...backups.list(door.files)]),
      make: os.backups.make.handler(() => door.backup('by-hand')),
      restore: os.backups.restore.handler(async ({ input }) => ({ keptAs: await door.restore(input.name) })),
    },
    collection: {
      status: os.collection.status.handler(() => statusOf(door)),
      reopen: os.collection.reopen.handler(async () => {
        await door.reopen()
        return statusOf(door)
      }),
      changes: os.collection.changes.handler(({ signal }) => door.feed.subscribe(signal)),
    },
    decks: {
      list: os.decks.list.handler(() => decks.list(open())),
      history: os.decks.history.handler(({ input }) => historyOf(open(), input.card)),
      about: os.decks.about.handler(({ input }) => decks.about(open(), input.deck)),
      cards: os.decks.cards.handler(({ input }) => decks.cardsOf(open(), input.deck, input.text)),
      setBlock: os.decks.setBlock.handler(({ input }) => {
        decks.setBlock(open(), input.deck, input.state)
        return {}
      }),
      keepOut: os.decks.keepOut.handler(({ input }) => {
        decks.keepOut(open(), input.deck, input.keptOut)
        return {}
      }),
      bringBack: os.decks.bringBack.handler(({ input }) => {
        decks.bringBack(open(), input.card)
        return {}
      }),
      reset: os.decks.reset.handler(({ input }) => {
        decks.reset(open(), input.card)
        return {}
      }),
    },
    history: {
      peek: os.history.peek.handler(() => historyView(open().store)),
      undo: os.history.undo.handler(() => turnBack(open(), 'undo')),
      redo: os.history.redo.handler(() => turnBack(open(), 'redo')),
    },
    review: {
      start: os.review.start.handler(({ input }) => review.start(open(), input.scope)),
      next: os.review.next.handler(({ input }) => review.next(open(), input.scope)),
      shown: os.review.shown.handler(({ input }) => review.shown(open(), input.card)),
      answer: os.review.answer.handler(({ input }) => review.answer(open(), input)),
      bury: os.review.bury.handler(({ input }) => review.bury(open(), input.card, input.scope)),
      suspend: os.review.suspend.handler(({ input }) => review.suspend(open(), input.card, input.scope)),
      know: os.review.know.handler(({ input }) => review.know(open(), input.card, input.scope)),
      flag: os.review.flag.handler(({ input }) => review.flag(open(), input.card, input.flag)),
      summary: os.review.summary.handler(({ input }) => summary(open(), input.since, input.scope)),
    },
    settings: {
      get: os.settings.get.handler(() => settings.view(open().store)),
      change: os.settings.change.handler(({ input }) => settings.change(open(), input)),
      setDrill: os.settings.setDrill.handler(({ input }) => settings.setDrill(open(), input.drill)),
    },
    today: {
      overview: os.today.overview.handler(() => today.overview(open())),
      moreNew: os.today.moreNew.handler(({ input }) => {
        today.moreNew(open(), input.cards)
        return {}
      }),
      runway: os.today.runway.handler(() => runway(open())),
      liftQuota: os.today.liftQuota.handler(({ input }) => {
        today.liftQuota(open(), input.lifted)
        return {}
      }),
    },
  })
}

function statusOf(door: Doorkeeper) {
  const failure = door.failure()
  const folder = door.files.home
  if (failure === null) return { state: 'open' as const, folder }
  return { state: 'closed' as const, folder, error: { code: failure.code, facts: { ...failure.facts } } }
}

/** Ours go out typed; the transport's own (bad input, abort) as they are; anything else as `unexpected`, told to the log. */
function refusal(error: unknown): unknown {
  if (error instanceof ORPCError) return error
  if (!(error instanceof AppError)) console.error(error)
  const { code, facts } = error instanceof AppError ? error : new AppError('unexpected')
  return new ORPCError('APP_ERROR', { status: 422, message: code, data: { code, facts: { ...facts } } })
}
