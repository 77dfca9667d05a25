/** Texts with stars, as they are compared: folded, a star for any run of characters. */
import { fold } from './fold.ts'
import type { Pieces } from './tree.ts'

/** The pieces of a pattern, folded. */
export function folded(pieces: Pieces): Pieces {
  const [first, ...rest] = pieces
  return [fold(first), ...rest.map(fold)]
}

/** Whether a folded pattern is the whole of a folded text. */
export function isAll([first, ...rest]: Pieces, text: string): boolean {
  const last = rest.pop()
  if (last === undefined) return text === first
  if (!text.startsWith(first)) return false
  let at = first.length
  for (const piece of rest) {
    const found = text.indexOf(piece, at)
    if (found < 0) return false
    at = found + piece.length
  }
  return text.length - last.length >= at && text.endsWith(last)
}

/** A folded pattern in the language of SQLite's GLOB. */
export function globOf(pieces: Pieces): string {
  return pieces.map(piece => piece.replaceAll(/[*?[]/g, '[$&]')).join('*')
}
