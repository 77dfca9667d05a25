/** Where things end in CSS: strings, comments and brackets are stepped over as a browser does. */

/** Without comments; a comment that is not closed ends the text. */
export function withoutComments(css: string): string {
  const out: string[] = []
  let from = 0
  for (let at = 0; at < css.length;) {
    const sign = css.charAt(at)
    if (sign === '\\') at += 2
    else if (sign === '"' || sign === "'") at = stringEnd(css, at)
    else if (sign === '/' && css.charAt(at + 1) === '*') {
      out.push(css.slice(from, at), ' ')
      const end = css.indexOf('*/', at + 2)
      at = end < 0 ? css.length : end + 2
      from = at
    } else at += 1
  }
  out.push(css.slice(from))
  return out.join('')
}

/** The index of the first of some signs outside of strings and brackets, or the end. */
export function indexOfAny(css: string, signs: string, start: number): number {
  let open = 0
  for (let at = start; at < css.length;) {
    const sign = css.charAt(at)
    if (open === 0 && signs.includes(sign)) return at
    if (sign === '\\') at += 2
    else if (sign === '"' || sign === "'") at = stringEnd(css, at)
    else {
      if (sign === '(' || sign === '[') open += 1
      else if ((sign === ')' || sign === ']') && open > 0) open -= 1
      at += 1
    }
  }
  return css.length
}

/** The index of the brace that closes a block, which begins behind its opening one; or the end. */
export function blockEnd(css: string, start: number): number {
  let open = 1
  for (let at = start; at < css.length;) {
    const sign = css.charAt(at)
    if (sign === '\\') at += 2
    else if (sign === '"' || sign === "'") at = stringEnd(css, at)
    else {
      if (sign === '{') open += 1
      else if (sign === '}') open -= 1
      if (open === 0) return at
      at += 1
    }
  }
  return css.length
}

/** Behind the end of a string. One that is not closed on its line ends with the line. */
function stringEnd(css: string, start: number): number {
  const quote = css.charAt(start)
  for (let at = start + 1; at < css.length; at += 1) {
    const sign = css.charAt(at)
    if (sign === '\\') at += 1
    else if (sign === quote || sign === '\n') return at + 1
  }
  return css.length
}
