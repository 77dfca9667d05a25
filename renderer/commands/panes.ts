/** F6: from one part of the window to the next. */
const PANES = 'nav, main, aside'
const TABBABLE = 'a[href], button:not(:disabled), input:not(:disabled), select, textarea, [tabindex="0"]'
/** Where in a pane one is, if it says so. */
const CURRENT = '[aria-current]:not([aria-current=false]), [aria-selected=true]'

/** Moves focus to the next landmark, or the one before, and from the last to the first. */
export function movePane(by: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>(PANES)].filter(pane => pane.checkVisibility())
  if (panes.length === 0) return
  const at = panes.findLastIndex(pane => pane.contains(document.activeElement))
  const from = at === -1 && by === -1 ? 0 : at
  enter(panes[(from + by + panes.length) % panes.length])
}

/** To what is current there, else to the first thing that can be reached, else to the part itself. */
function enter(pane: HTMLElement | undefined): void {
  if (pane === undefined) return
  const own = [...pane.querySelectorAll<HTMLElement>(`${CURRENT}, h1`)].find(one => one.closest(PANES) === pane)
  const first = own ?? pane.querySelector<HTMLElement>(TABBABLE) ?? pane
  if (!first.matches(TABBABLE) && !first.hasAttribute('tabindex')) first.tabIndex = -1
  first.focus()
}
