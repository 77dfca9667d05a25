/** Signs that formulas write as words. What is not among them is read by its name: `\log`, `\alpha`. */
const SIGNS: Readonly<Record<string, string>> = {
  approx: '≈',
  cdot: '·',
  cdots: '…',
  cup: '∪',
  ge: '≥',
  geq: '≥',
  in: '∈',
  ldots: '…',
  le: '≤',
  leq: '≤',
  leftarrow: '←',
  mid: '|',
  neq: '≠',
  pm: '±',
  Rightarrow: '⇒',
  sqrt: '√',
  sum: '∑',
  times: '×',
  to: '→',
}
/** They only set how a formula looks. */
const LOOKS =
  /\\(?:text|mathrm|mathbf|mathbb|mathcal|operatorname|left|right|[Bb]igg?|displaystyle|q?quad)(?![A-Za-z])/g
const SPACES = /\\[,;:! ]/g

/** The plain words of a card, with its formulas as one would type them in a line: `\frac{a}{b}` is a/b. */
export function readable(words: string): string {
  if (!words.includes('\\')) return words
  return words
    .replaceAll('$', '')
    .replaceAll(SPACES, ' ')
    .replaceAll(LOOKS, '')
    .replaceAll(/\\sqrt\{([^{}]*)\}/g, '√$1')
    .replaceAll(/\\[dt]?frac\{([^{}]*)\}\{([^{}]*)\}/g, '$1/$2')
    .replaceAll(/\\([A-Za-z]+)/g, (_, name: string) => SIGNS[name] ?? name)
    .replaceAll(/\\(.)/g, '$1')
    .replaceAll(/[{}]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}
