/** When a page has come to rest: not after some time, but once everything it asked for has been answered and drawn. */
import type { Page, WebSocket } from 'playwright'

/** A wait for one page; to be made before the page loads anything. */
export function settledOf(page: Page): () => Promise<void> {
  const waiting = new Set<unknown>()
  page.on('request', request => waiting.add(request))
  page.on('requestfinished', request => waiting.delete(request))
  page.on('requestfailed', request => waiting.delete(request))
  page.on('websocket', socket => followCalls(socket, waiting))
  return async () => {
    // What was drawn may ask for more; two rounds without a question are rest.
    const until = performance.now() + PATIENCE_MS
    for (let quiet = 0; quiet < 2;) {
      if (performance.now() > until) throw new Error(`It does not come to rest: ${namesOf(waiting)}`)
      await twoFrames(page)
      quiet = waiting.size === 0 ? quiet + 1 : 0
    }
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
  }
}

/** Nothing that a page asks for takes longer. */
const PATIENCE_MS = 30_000

function namesOf(waiting: ReadonlySet<unknown>): string {
  return [...waiting].map(one => (typeof one === 'string' ? one : 'a file')).join(', ')
}

/** How a page says that it waits for a call no longer. */
const ABORTED = /^\{"i":"[^"]+","t":4\b/

/** Every call has a number, and its answer the same; a stream has answered once it has begun. */
function followCalls(socket: WebSocket, waiting: Set<unknown>): void {
  const own = new Set<string>()
  const nameOf = (payload: string | Buffer) => `${/^\{"i":"([^"]+)"/.exec(String(payload))?.[1] ?? ''} ${socket.url()}`
  socket.on('framesent', ({ payload }) => {
    own.add(nameOf(payload))
    if (ABORTED.test(String(payload))) waiting.delete(nameOf(payload))
    else waiting.add(nameOf(payload))
  })
  socket.on('framereceived', ({ payload }) => waiting.delete(nameOf(payload)))
  socket.on('close', () => {
    for (const name of own) waiting.delete(name)
  })
}

/** One to draw, one to know that it was drawn. */
function twoFrames(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise<void>(resolve => void requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  )
}
