/** Typed words compared as people mean them. */

/** Signs before a letter or digit that change what it says; `≈` and `~` only say “about”. */
const BEFORE = /^(?:(?!\.\d)[^\p{L}\p{N}!+<>≤≥≠¬±√∞∂∇\p{Sc}-])+/u
const BEHIND = /[^\p{L}\p{N}%‰°+#*\p{Sc}]+$/u
/** `1,234` and `12 345`; spaces between other numbers part them. */
const GROUPED = /(?<![\d.,])[1-9]\d{0,2}(?:[ ,'’]\d{3})+(?!\d)/g
/** A dash that only joins words, or a word and its number: `two-tower`, `GPT-4`, `L2-norm`, `8-bit`; not `x-1`, `5-10`. */
const JOINING = /(?<=\p{L})\p{Pd}(?=\p{L})|(?<=\p{L}{2})\p{Pd}(?=\p{N})|(?<=\p{N})\p{Pd}(?=\p{L}{2})/gu
const SPACED_DASH = /(?<=\p{L})\s+\p{Pd}\s+(?=\p{L})/gu
/** A sign, a number, and its unit or whatever follows. */
const QUANTITY = /^([<>≤≥≠±]?\p{Sc}?)([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)(?![\d.])(.*)$/u

/**
 * Looser than what is accepted, for finding texts too near to stand beside one another: case, accents, spaces, hyphens,
 * and signs and punctuation around the text do not count. A text that is nothing but punctuation keeps it (`>=`).
 */
export function folded(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[\s\p{Pd}_]+/gu, '')
  const bare = plain.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
  return bare === '' ? text.replaceAll(/\s+/g, '') : bare
}

/**
 * Whether a typed text is one of the accepted ones. Case, accents, spaces, hyphens inside words and punctuation around the
 * text do not count; signs, `%` and `$` do. Numbers are compared as numbers, with their unit: `0.50` is `0.5`, `1.0 GB` is
 * `1 GB`, `-1` is not `1`.
 */
export function isAccepted(text: string, accepted: readonly string[]): boolean {
  return text.trim() !== '' && accepted.some(one => sameText(text, one))
}

function sameText(a: string, b: string): boolean {
  const [yours, right] = [asAnswer(a), asAnswer(b)]
  if (yours === right) return true
  const [, sign, number, unit] = QUANTITY.exec(yours) ?? []
  const [, rightSign, rightNumber, rightUnit] = QUANTITY.exec(right) ?? []
  if (number === undefined || rightNumber === undefined || sign !== rightSign || unit !== rightUnit) return false
  return Math.abs(Number(number) - Number(rightNumber)) <= 1e-9 * Math.abs(Number(rightNumber))
}

/** The text without what does not count. A text that is nothing but punctuation keeps it. */
function asAnswer(text: string): string {
  const plain = text
    .replaceAll(/(?<=\d)[⁺⁻⁰¹²³⁴-⁹]+/g, '^$&')
    .normalize('NFKD')
    .replaceAll(/(?<=\p{L})\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(GROUPED, number => number.replaceAll(/[ ,'’]/g, ''))
    .replaceAll(SPACED_DASH, '')
    .replaceAll(JOINING, '')
    .replaceAll(/[\p{Pd}−]/gu, '-')
    .replaceAll('<=', '≤')
    .replaceAll('>=', '≥')
    .replaceAll('!=', '≠')
    .replaceAll('_', ' ')
    .replaceAll(/(?<=\d)\s+(?=[\d.])/g, '\0')
    .replaceAll(/\s+/g, '')
  const bare = plain.replace(BEFORE, '').replace(BEHIND, '')
  return bare === '' ? plain : bare
}

/** Texts that stand there twice, each named once. Here signs count: `+5%` is not `-5%`. */
export function repeated(texts: readonly string[]): string[] {
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const text of texts) {
    const key = text
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll(/\s+/g, '')
      .replace(/[.;,]+$/, '')
    if (seen.has(key)) twice.add(text.trim())
    seen.add(key)
  }
  return [...twice]
}

/** A sentence for each text that stands there twice. @param what what the texts are: `options` */
export function repetitions(what: string, texts: readonly string[]): string[] {
  return repeated(texts).map(text => `two ${what} say “${text}”`)
}
