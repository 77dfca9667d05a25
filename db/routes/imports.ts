/** The calls about imports, one line each. They keep out of the way of others themselves. */
import type { Imports } from '../services/imports/imports.ts'
import type { Answering } from './base.ts'

export function importRoutes({ imports: os }: Answering, imports: () => Imports) {
  return {
    open: os.open.handler(({ input }) => imports().open(input.offer)),
    preview: os.preview.handler(({ input, signal }) =>
      imports().of(input.import).preview(input.settings, input.choices, signal),
    ),
    progress: os.progress.handler(({ input, signal }) => imports().of(input.import).progress(signal)),
    write: os.write.handler(({ input, signal }) => imports().of(input.import).write(input.choices, signal)),
    cancel: os.cancel.handler(async ({ input }) => {
      await imports().of(input.import).stop()
      return {}
    }),
    close: os.close.handler(async ({ input }) => {
      await imports().close(input.import)
      return {}
    }),
  }
}
