/** The calls of the browser, one line each. */
import type { Open } from '../services/open.ts'
import { change } from '../services/browse/change.ts'
import { countOf, namesIn, pageOf, placeOf } from '../services/browse/pages.ts'
import { replaced } from '../services/browse/replace.ts'
import type { Answering } from './base.ts'

/** @param free for the one that writes in pieces, and so keeps out of the way of others itself */
export function browseRoutes({ browse: os }: Answering, { browse: free }: Answering, open: () => Open) {
  return {
    page: os.page.handler(({ input: { from, count, ...asked } }) => pageOf(open(), asked, from, count)),
    count: os.count.handler(({ input }) => countOf(open(), input)),
    place: os.place.handler(({ input: { card, ...asked } }) => placeOf(open(), asked, card)),
    names: os.names.handler(() => namesIn(open())),
    replaced: os.replaced.handler(({ input }) => replaced(open(), input.of, input.how)),
    change: free.change.handler(({ input, signal }) => change(open(), input, signal)),
    progress: free.progress.handler(({ input, signal }) => open().tasks.progress(input.task, signal)),
  }
}
