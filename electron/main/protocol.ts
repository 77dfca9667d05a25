/** The app:// scheme: the built page and the learner's media, with the same policy as in the browser host. */
import { protocol } from 'electron'
import { inWords, notFound, type Answer } from '../node/site.ts'
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
export function serveScheme(answer: (path: string) => Promise<Answer>): void {
  protocol.handle(SCHEME, async ({ method, url }) => {
    const { status, headers, body } = await answerTo(method, url, answer)
    return new Response(body, { status, headers })
  })
}

/** The answer to a request for an address of the scheme. */
export async function answerTo(
  method: string,
  url: string,
  answer: (path: string) => Promise<Answer>,
): Promise<Answer> {
  const path = pathOf(url)
  if (path === null) return notFound()
  if (method !== 'GET') return inWords(405, 'This can only be read.')
  if (path === STOPPED_PATH) return inWords(200, STOPPED)
  try {
    return await answer(path)
  } catch (error) {
    console.error(error)
    return inWords(500, 'This could not be read.')
  }
}
