/** The browser host in a terminal: says where it is, opens a window if asked to, and stops when it is told to. */
import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { isatty } from 'node:tty'
import { pathToFileURL } from 'node:url'
import { DIST } from '../build/bundles.ts'
import type * as Shipped from '../node/loopback.ts'
import { openAppWindow } from './app-window.ts'
import { onStop, type Stopping } from './stop.ts'

type Built = typeof Shipped

/** A link for a window that is opened at once need not live longer. */
const WINDOW_LINK_MS = 30_000
/** The last socket may close a moment after the window it belonged to. */
const LINGER_MS = 1_000

/** Starts the host of the build and keeps it until it is stopped. Ends the process where it cannot start. */
export async function runBrowserHost({ inWindow }: { readonly inWindow: boolean }): Promise<void> {
  const built: Built = await import(pathToFileURL(join(DIST, 'node', 'loopback.js')).href)
  const { home, host } = await start(built)
  const stopping = onStop(() => host.close())
  console.log(`Recall@K is at ${host.link()}`)
  freshLinkOnEnter(host)
  if (inWindow) await showWindow(host, join(home, 'browser'), stopping)
}

async function start(built: Built): Promise<{ home: string; host: Shipped.Loopback }> {
  try {
    const home = built.openHome()
    const host = await built.startLoopback({
      home,
      clock: built.systemClock,
      ids: built.systemIds,
      content: built.bundledContent(join(DIST, 'content')),
      rendererDir: join(DIST, 'renderer'),
    })
    return { home, host }
  } catch (error) {
    console.error(built.sentenceFor(error))
    process.exit(1)
  }
}

/** Looks at the terminal only where there is one: anything else may be closed, or belong to another program. */
function freshLinkOnEnter(host: Shipped.Loopback): void {
  if (!isatty(0)) return
  console.log('Enter prints a fresh link, Ctrl+C stops.')
  process.stdin.on('data', () => console.log(`Recall@K is at ${host.link()}`))
}

/** Closing the window ends the app, unless another tab is attached or the window never got as far as the page. */
async function showWindow(host: Shipped.Loopback, profile: string, stopping: Stopping): Promise<void> {
  const window = openAppWindow(host.link(WINDOW_LINK_MS), profile)
  if (window === null) return
  process.once('exit', () => window.close())
  await window.closed
  await after(LINGER_MS)
  const { now, ever } = host.attached()
  if (ever === 0) console.log('No window could be opened: open the address in a browser.')
  else if (now === 0) stopping.stop()
}
