/** The app:// scheme: the built page, the learner's media and exports, with the same policy as in the browser host. */
import { Readable } from 'node:stream'
import { protocol } from 'electron'
import { inWords, notFound, type Answer } from '../node/answer.ts'
import type { Site } from '../node/site.ts'
import { pathOf, SCHEME } from './origin.ts'

/** Where the window is sent when the collection process could not be kept up. */
export const STOPPED_PATH = '/stopped'
const STOPPED =
  'Recall@K had to stop: the part that keeps your cards ended twice. Every answer you gave is stored. ' +
  'Close this window and start Recall@K again.'

/** Has to be called before the app is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ])
}

/** Serves the scheme. Can be called once the app is ready. */
export function serveScheme(answer: Site): void {
  protocol.handle(SCHEME, async request => {
    const { status, headers, body } = await answerTo(request, answer)
    return new Response(body instanceof Readable ? streamOf(body) : body, { status, headers })
  })
}

/** What Chromium reads from; when it wants no more, the file is let go of. */
function streamOf(body: Readable): ReadableStream<Uint8Array> {
  const pieces: AsyncIterator<Uint8Array, undefined> = body.iterator()
  return new ReadableStream({
    pull: async stream => {
      const piece = await pieces.next()
      if (piece.done === true) stream.close()
      else stream.enqueue(piece.value)
    },
    cancel: () => void body.destroy(),
  })
}

/** The answer to a request for an address of the scheme. */
export async function answerTo(
  { method, url, headers }: Pick<Request, 'method' | 'url' | 'headers'>,
  answer: Site,
): Promise<Answer> {
  const path = pathOf(url)
  if (path === null) return notFound()
  if (method !== 'GET') return inWords(405, 'This can only be read.')
  if (path === STOPPED_PATH) return inWords(200, STOPPED)
  try {
    return await answer(path, headers.get('range'))
  } catch (error) {
    console.error(error)
    return inWords(500, 'This could not be read.')
  }
}
