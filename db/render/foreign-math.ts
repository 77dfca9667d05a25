/** Formulas in HTML, however Anki lets them be written, as elements of their own for the parser. */

interface Kind {
  readonly close: string
  readonly display: boolean
  /** A piece of a LaTeX document, in which formulas have marks of their own. */
  readonly document?: boolean
}

const KINDS: Readonly<Record<string, Kind>> = {
  '\\(': { close: '\\)', display: false },
  '\\[': { close: '\\]', display: true },
  '[$]': { close: '[/$]', display: false },
  '[$$]': { close: '[/$$]', display: true },
  '[latex]': { close: '[/latex]', display: true, document: true },
}

/** What is looked for; code, styles, comments and the insides of tags are left alone. */
const OPENINGS =
  /<(pre|code|script|style|textarea)\b|<!--|<anki-mathjax\b[^>]*>|<[a-z/][^>]*>?|\\\(|\\\[|\[\$\$?\]|\[latex\]/gi

/** The text with its formulas set apart (`<card-math>`). */
export function withMath(html: string): string {
  if (!/\\\(|\\\[|\[\$|\[latex\]|<anki-mathjax/i.test(html)) return html
  const lower = html.toLowerCase()
  const out: string[] = []
  let done = 0
  const without = new Set<string>()
  OPENINGS.lastIndex = 0
  for (let found = OPENINGS.exec(html); found !== null; found = OPENINGS.exec(html)) {
    const [opening, verbatim] = found
    const close = closingOf(opening, verbatim)
    if (close === null) continue
    const from = found.index + opening.length
    const end = without.has(close) ? -1 : lower.indexOf(close, from)
    if (end < 0) {
      without.add(close)
      continue
    }
    const kind = kindOf(opening)
    if (kind !== null) {
      out.push(html.slice(done, found.index), mathOf(html.slice(from, end), kind))
      done = end + close.length
    }
    OPENINGS.lastIndex = end + close.length
  }
  out.push(html.slice(done))
  return out.join('')
}

function closingOf(opening: string, verbatim: string | undefined): string | null {
  if (verbatim !== undefined) return `</${verbatim.toLowerCase()}`
  if (opening === '<!--') return '-->'
  return kindOf(opening)?.close ?? null
}

function kindOf(opening: string): Kind | null {
  const lower = opening.toLowerCase()
  if (lower.startsWith('<anki-mathjax')) {
    return { close: '</anki-mathjax>', display: /\bblock\s*=\s*["']?(?:true|1)/.test(lower) }
  }
  return KINDS[lower] ?? null
}

/** A formula, or a piece of a document with several. */
function mathOf(html: string, { display, document = false }: Kind): string {
  const source = sourceOf(html)
  if (source.trim() === '') return ''
  if (!document) return element(source, display)
  if (!/\$|\\\(|\\\[/.test(source)) {
    return /\\begin\{|\\[a-z]+|[_^]/i.test(source) ? element(source, true) : escaped(source)
  }
  return source
    .split(/(\$\$[\s\S]+?\$\$|\$[^$]+\$|\\\([\s\S]+?\\\)|\\\[[\s\S]+?\\\])/)
    .map((part, index) =>
      index % 2 === 0
        ? escaped(part)
        : element(part.replaceAll(/^(?:\$\$?|\\[([])|(?:\$\$?|\\[)\]])$/g, ''), /^(?:\$\$|\\\[)/.test(part)),
    )
    .join('')
}

function element(source: string, display: boolean): string {
  return `<card-math${display ? ' card-display' : ''}>${escaped(source)}</card-math>`
}

/** The source of a formula out of HTML, in which line breaks are tags and `<` is `&lt;`. Entities stay for the parser. */
function sourceOf(html: string): string {
  return html
    .replaceAll(/<(?:br|\/?div|\/?p)\b[^>]*>/gi, '\n')
    .replaceAll(/<\/?[a-z][^>]*>|<!--[\s\S]*?-->/gi, '')
    .replaceAll('&nbsp;', ' ')
}

function escaped(text: string): string {
  return text.replaceAll('<', '&lt;')
}
