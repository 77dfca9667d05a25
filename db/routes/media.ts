/** The calls about pictures and sounds, one line each. */
import { isoDate } from '../domain/time.ts'
import type { Pictures } from '../services/media/pictures.ts'
import { clean, unused } from '../services/media/unused.ts'
import type { Open } from '../services/open.ts'
import type { Answering } from './base.ts'

interface Beside {
  readonly pictures: Pictures
  /** Where the media lie. */
  readonly files: { readonly media: string }
}

export function mediaRoutes({ media: os }: Answering, open: () => Open, { pictures, files }: Beside) {
  return {
    unused: os.unused.handler(() => unused(open().store)),
    clean: os.clean.handler(() => clean(open().store, files.media)),
    send: os.send.handler(({ input }) => {
      open()
      return { of: pictures.send(input.of, Buffer.from(input.bytes, 'base64')) }
    }),
    keep: os.keep.handler(({ input }) => {
      const { day } = open().store.now()
      return pictures.keep(input.of, input.name ?? `pasted-${isoDate(day)}`, input.taken)
    }),
  }
}
