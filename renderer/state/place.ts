/** Where in the app the window is, kept by the host: the next window opens there. */
import { Route } from '../../db/domain/route.ts'
import { api } from '../api/client.ts'

/** A session that is over is looked at once; the next window begins with the day. */
const OVER = /^\/summary\b/
const START: Route = '/today'

let here: string | null = null
let kept: string | null = null
let keeping = false

/** Opens where the last window was, unless the address says otherwise, and keeps it from then on. */
export function followPlace(): void {
  const last = document.documentElement.dataset['route']
  if (last !== undefined && location.hash === '') history.replaceState(null, '', `#${last}`)
  window.addEventListener('hashchange', () => void keep(location.hash.slice(1)))
}

/** One call at a time, with the newest place: an arrow key held down over a list is many. */
async function keep(route: string): Promise<void> {
  here = OVER.test(route) ? START : route
  if (keeping) return
  keeping = true
  while (here !== kept && Route.safeParse(here).success) {
    kept = here
    // Nobody is told where this fails: the next window opens elsewhere, and that is all.
    await api.collection.keepRoute({ route: kept }).catch(() => undefined)
  }
  keeping = false
}
