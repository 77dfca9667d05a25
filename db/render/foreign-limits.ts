/** Whether a text of HTML is more than a parser, or whoever draws the tree, can take. */

const MOST_CHARACTERS = 1_000_000
const MOST_TAGS = 20_000
const DEEPEST = 400
/** Elements that a parser opens anew in every block behind them. */
const REOPENED = /^(?:b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)$/
/** Tags times differing ones of those: what a parser may make of it. */
const MOST_REOPENED = 400_000
/** Elements that may be left open, or have no end. */
const NO_LEVEL =
  /^(?:p|li|d[td]|t[rdh]|tbody|thead|tfoot|option|area|base|br|col|embed|hr|img|input|link|meta|param|path|source|track|wbr)$/

/** Whether this is better shown as plain text. */
export function isTooMuch(html: string): boolean {
  if (html.length > MOST_CHARACTERS) return true
  const reopened = new Set<string>()
  let tags = 0
  let level = 0
  for (const [tag, end = '', name = ''] of html.matchAll(/<(\/?)([a-z][^\s/>]*)[^>]*/gi)) {
    tags += 1
    const lower = name.toLowerCase()
    if (end === '' && REOPENED.test(lower)) reopened.add(tag)
    if (!NO_LEVEL.test(lower)) level = Math.max(0, level + (end === '' ? 1 : -1))
    if (tags > MOST_TAGS || level > DEEPEST || tags * reopened.size > MOST_REOPENED) return true
  }
  return false
}
