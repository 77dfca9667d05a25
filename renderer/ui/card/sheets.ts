/** Style sheets for the shadow roots of cards: made by the CSSOM, so that the page's policy has nothing to forbid. */
import foreign from './foreign.css?inline'
import parts from './parts.css?inline'

const KEPT = 16

const made = new Map<string, CSSStyleSheet>()

/** Puts on a shadow root what everything stands on, the parts of ours, formulas where it has any, and the card's own sheet. */
export function wear(root: ShadowRoot, css: string, math: string | null): void {
  root.adoptedStyleSheets = [foreign, parts, ...(math === null ? [] : [math]), css].map(sheetOf)
}

function sheetOf(css: string): CSSStyleSheet {
  const known = made.get(css)
  if (known !== undefined) return known
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  if (made.size >= KEPT) made.clear()
  made.set(css, sheet)
  return sheet
}
