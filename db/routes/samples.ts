/** The calls about samples, one line each. */
import { basename } from 'node:path'
import { orNotFound } from '../domain/errors.ts'
import { placeFor, savesOf, writeSample } from '../services/imports/samples.ts'
import type { Answering } from './base.ts'

/** What the host was handed, and what it is handed. */
interface Offers {
  offer(path: string, name: string): string
  offered(offer: string): { readonly path: string } | null
}

export function sampleRoutes({ samples: os }: Answering, offers: Offers) {
  return {
    place: os.place.handler(({ input }) => ({ path: placeFor(input.kind) })),
    write: os.write.handler(async ({ input: { kind, path } }) => {
      const why = await writeSample(kind, path)
      return why === null
        ? { written: true as const, offer: offers.offer(path, basename(path)), path }
        : { written: false as const, why }
    }),
    watch: os.watch.handler(({ input, signal = never() }) =>
      savesOf(orNotFound(offers.offered(input.offer), 'file').path, signal),
    ),
  }
}

function never(): AbortSignal {
  return new AbortController().signal
}
