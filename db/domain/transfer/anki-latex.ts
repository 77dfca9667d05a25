/**
 * LaTeX in texts of Anki's, which it drew as pictures named by the SHA-1 of their source (rslib/src/latex.rs). Here it is
 * set as formulas; the pictures are kept with their notes for whoever wants the deck back.
 */
import { entitiesDecoded } from './anki-references.ts'

/** How a formula is marked, and what Anki makes its source of. */
const MARKS = [
  { open: '[latex]', close: '[/latex]', source: (text: string) => text },
  { open: '[$]', close: '[/$]', source: (text: string) => `$${text}$` },
  { open: '[$$]', close: '[/$$]', source: (text: string) => `\\begin{displaymath}${text}\\end{displaymath}` },
] as const

/** Sources of the pictures a text had, each as Anki hashed it. */
export function latexIn(html: string): readonly string[] {
  if (!html.includes('[/')) return []
  const lower = html.toLowerCase()
  return MARKS.flatMap(({ open, close, source }) => between(html, lower, open, close).map(text => source(plain(text))))
}

/** @param lower the same text in lower case, which has the same length for all that marks are made of */
function between(text: string, lower: string, open: string, close: string): readonly string[] {
  const found: string[] = []
  if (lower.length !== text.length) return found
  for (let from = lower.indexOf(open); from >= 0;) {
    const begin = from + open.length
    const end = lower.indexOf(close, begin)
    if (end < 0) return found
    if (end > begin) found.push(text.slice(begin, end))
    from = lower.indexOf(open, end)
  }
  return found
}

function plain(html: string): string {
  return entitiesDecoded(html.replaceAll(/<br(?: ?\/)?>|<div>/gi, '\n').replaceAll(/<[^<>]*>/g, ''))
}
