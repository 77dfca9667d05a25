/** Where the window is: the part of the address behind `#`. wouter's own hash hook would put the query before it. */
import { useSyncExternalStore } from 'react'
import type { RouterOptions } from 'wouter'
import type { CardId } from '../../db/domain/ids.ts'

function subscribe(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange)
  return () => window.removeEventListener('hashchange', onChange)
}

const EDIT = '#/card/'

/** Grows whenever the window goes somewhere, also back to where it was. */
let visits = 0
let here = location.hash
/** Where an edit was begun from: who comes back from it is still on the same visit. */
let left: { readonly hash: string; readonly visit: number } | null = null
window.addEventListener('hashchange', () => {
  if (location.hash.startsWith(EDIT)) left ??= { hash: here, visit: visits }
  const isBack = left?.hash === location.hash
  visits = isBack && left !== null ? left.visit : visits + 1
  if (!location.hash.startsWith(EDIT)) left = null
  here = location.hash
})

/** Which visit this is: two looks at a screen are two visits, one that is drawn anew where it stands is not. */
export function visit(): number {
  return visits
}

function parts(): { path: string; search: string } {
  const [path = '', search = ''] = location.hash.replace(/^#?\/?/, '').split('?')
  return { path: `/${path}`, search }
}

/** Goes somewhere: `/review?deck=…`. With `replace`, Back skips where we are. At once, so that two quick keys are two steps. */
function navigate(to: string, { replace = false }: { readonly replace?: boolean } = {}): void {
  const hash = `#${to}`
  if (hash === location.hash) return
  if (replace) history.replaceState(null, '', hash)
  else history.pushState(null, '', hash)
  window.dispatchEvent(new HashChangeEvent('hashchange'))
}

function useHashPath(): [string, typeof navigate] {
  return [useSyncExternalStore(subscribe, () => parts().path), navigate]
}

function useHashSearch(): string {
  return useSyncExternalStore(subscribe, () => parts().search)
}

/** Opens a card in the editor; who comes back is where they were. */
export function editCard(card: CardId): void {
  navigate(`/card/${card}/edit`)
}

/** What wouter's Router needs to read and write the address behind `#`. */
export const hashRouter = {
  hook: useHashPath,
  searchHook: useHashSearch,
  hrefs: (href: string) => `#${href}`,
} satisfies RouterOptions
