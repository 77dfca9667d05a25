/** The gallery of the design system: built like the page, served with its headers. No part of what is shipped. */
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { build } from 'vite'
import { appearanceMark } from '../build/appearance-mark.ts'
import { ROOT } from '../build/bundles.ts'
import { inWords, send } from '../node/answer.ts'
import { DEFAULT_APPEARANCE } from '../node/appearance.ts'
import { site } from '../node/site.ts'

export interface Gallery {
  /** `http://127.0.0.1:PORT` */
  readonly address: string
  close(): Promise<void>
}

const RENDERER = join(ROOT, 'renderer')
/** Beside other things that are made here and never kept. */
const OUT = join(ROOT, '.artifacts', 'gallery')

/** Builds the gallery and serves it on 127.0.0.1, on a port that is free. */
export async function startGallery(): Promise<Gallery> {
  await build({
    configFile: join(RENDERER, 'vite.config.ts'),
    configLoader: 'native',
    root: join(RENDERER, 'gallery'),
    publicDir: join(RENDERER, 'public'),
    logLevel: 'warn',
    plugins: [appearanceMark()],
    build: { outDir: OUT, emptyOutDir: true, chunkSizeWarningLimit: 2000 },
  })
  const answer = site({
    rendererDir: OUT,
    firstFrame: () => ({ appearance: DEFAULT_APPEARANCE, route: null }),
    media: () => null,
    exported: () => null,
  })
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname
    const reply = request.method === 'GET' ? answer(path) : Promise.resolve(inWords(405, 'This can only be read.'))
    void reply.then(answered => send(response, answered))
  })
  const port = await listen(server)
  return { address: `http://127.0.0.1:${port}`, close: () => close(server) }
}

async function listen(server: Server): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  server.once('error', reject)
  server.listen(0, '127.0.0.1', resolve)
  await promise
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

async function close(server: Server): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  server.close(() => resolve())
  server.closeAllConnections()
  await promise
}
