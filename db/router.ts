/** The contract, answered. One line per call. */
import { implement } from '@orpc/server'
import { contract } from './api/contract.ts'
import * as backups from './backups.ts'
import type { Doorkeeper } from './doorkeeper.ts'
import type { AppError } from './domain/errors.ts'
import { answering } from './routes/base.ts'
import { browseRoutes } from './routes/browse.ts'
import { cardRoutes } from './routes/cards.ts'
import { deckRoutes } from './routes/decks.ts'
import { exportRoutes } from './routes/exports.ts'
import { findRoutes } from './routes/find.ts'
import { importRoutes } from './routes/imports.ts'
import { mediaRoutes } from './routes/media.ts'
import { sampleRoutes } from './routes/samples.ts'
import { noteRoutes } from './routes/notes.ts'
import { drillRoutes, placementRoutes, questionRoutes, quizRoutes } from './routes/quiz.ts'
import { historyView } from './services/history-view.ts'
import { runway } from './services/runway.ts'
import { readSummary } from './services/reading.ts'
import * as review from './services/review.ts'
import * as settings from './services/settings.ts'
import * as start from './services/start.ts'
import { begin, outlook, sweepOutlook } from './services/study/outlook.ts'
import { summary } from './services/summary.ts'
import * as today from './services/today.ts'
import { turnBack } from './services/turn-back.ts'

export type CollectionRouter = ReturnType<typeof createRouter>

/** The router of a collection; calls fail with the reason while it is not open. */
export function createRouter(door: Doorkeeper) {
  const noticed = (error: AppError) => door.noticed(error)
  const os = answering(noticed, door.gate)
  /** For calls that touch no row, or keep out of the way of others themselves. */
  const free = answering(noticed, null)
  const open = () => door.open()
  return implement(contract).router({
    backups: {
      list: os.backups.list.handler(() => [...backups.list(door.files)]),
      make: os.backups.make.handler(() => door.backup('by-hand')),
      restore: free.backups.restore.handler(async ({ input }) => ({ keptAs: await door.restore(input.name) })),
      restoreArchive: free.backups.restoreArchive.handler(async ({ input }) => ({
        keptAs: await door.restoreArchive(input.offer),
      })),
    },
    browse: browseRoutes(os, free, open),
    cards: cardRoutes(os, open),
    collection: {
      status: free.collection.status.handler(() => statusOf(door)),
      reopen: free.collection.reopen.handler(async () => {
        await door.reopen()
        return statusOf(door)
      }),
      keepRoute: free.collection.keepRoute.handler(({ input }) => {
        door.keepRoute(input.route)
        return {}
      }),
      recent: free.collection.recent.handler(() => ({ recent: door.recent() })),
      keepRecent: free.collection.keepRecent.handler(({ input }) => {
        door.keepRecent(input.recent)
        return {}
      }),
      changes: free.collection.changes.handler(({ signal }) => door.feed.subscribe(signal)),
    },
    decks: deckRoutes(os, free, open),
    history: {
      peek: os.history.peek.handler(() => historyView(open().store)),
      undo: free.history.undo.handler(() => turnBack(open(), 'undo')),
      redo: free.history.redo.handler(() => turnBack(open(), 'redo')),
    },
    imports: importRoutes(free, () => door.imports()),
    media: mediaRoutes(os, open, door),
    drill: drillRoutes(os, open),
    exports: exportRoutes(os, free, open, (request, signal) => door.export(request, signal)),
    find: findRoutes(os, open),
    notes: noteRoutes(os, open, door),
    placement: placementRoutes(os, open),
    questions: questionRoutes(os, open),
    quiz: quizRoutes(os, open),
    review: {
      start: os.review.start.handler(({ input }) => review.start(open(), input.scope)),
      next: os.review.next.handler(({ input }) => review.next(open(), input.scope)),
      shown: os.review.shown.handler(({ input }) => review.shown(open(), input.card, input.scope)),
      answer: os.review.answer.handler(({ input }) => review.answer(open(), input)),
      bury: os.review.bury.handler(({ input }) => review.bury(open(), input.card, input.scope)),
      suspend: os.review.suspend.handler(({ input }) => review.suspend(open(), input.card, input.scope)),
      know: os.review.know.handler(({ input }) => review.know(open(), input.card, input.scope)),
      flag: os.review.flag.handler(({ input }) => review.flag(open(), input.card, input.flag, input.scope)),
      summary: os.review.summary.handler(({ input }) => summary(open(), input.since, input.scope)),
    },
    samples: sampleRoutes(free, door.transfers),
    settings: {
      get: os.settings.get.handler(() => settings.view(open().store)),
      change: os.settings.change.handler(({ input }) => settings.change(open(), input)),
      setDrill: os.settings.setDrill.handler(({ input }) => settings.setDrill(open(), input.drill)),
    },
    start: {
      outlook: os.start.outlook.handler(({ input }) => start.outlook(open(), input)),
      begin: os.start.begin.handler(({ input }) => {
        start.begin(open(), input)
        return {}
      }),
    },
    study: {
      begin: os.study.begin.handler(() => begin(open())),
      outlook: os.study.outlook.handler(({ input }) => outlook(open(), input)),
      sweep: os.study.sweep.handler(({ input }) => sweepOutlook(open(), input.minutes)),
    },
    today: {
      overview: os.today.overview.handler(() => today.overview(open())),
      moreNew: os.today.moreNew.handler(({ input }) => {
        today.moreNew(open(), input.cards)
        return {}
      }),
      readSummary: os.today.readSummary.handler(({ input }) => readSummary(open(), input.deck)),
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
