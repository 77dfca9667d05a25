/** Texts as they are compared when something is looked for: case, accents and forms of the same letter do not count. */

const PLAIN = /^[\t\n\r -~]*$/
const ACCENTS = /[\u0300-\u036f]/g
const INVISIBLE = /\p{Cf}/gu
const SINGLE_QUOTES = /[\u2018-\u201b\u2032]/g
const DOUBLE_QUOTES = /[\u201c-\u201f\u2033]/g
const DASHES = /[\u2010-\u2015\u2212]/g
/** Characters that are words by themselves: scripts written without spaces, and signs outside of ASCII. */
const ALONE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u30fc]|[^\p{ASCII}\p{L}\p{N}\p{M}\p{Co}]/gu
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const SPACE = /[\u0000-\u0020\u007f-\u009f]+/g

/**
 * Lower case, without accents, compatibility forms resolved (`ﬁ` → `fi`, `Ａ` → `a`), quotes and dashes plain, on one
 * line, each character of Chinese and Japanese apart. Two texts that fold alike are the same to a search.
 */
export function fold(text: string): string {
  return (PLAIN.test(text) ? text.toLowerCase() : foldWide(text)).replaceAll(SPACE, ' ').trim()
}

function foldWide(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFKD')
    .replaceAll(ACCENTS, '')
    .toLowerCase()
    .normalize('NFC')
    .replaceAll('ς', 'σ')
    .replaceAll(INVISIBLE, '')
    .replaceAll(SINGLE_QUOTES, "'")
    .replaceAll(DOUBLE_QUOTES, '"')
    .replaceAll(DASHES, '-')
    .replaceAll(ALONE, ' $& ')
}

/** Characters that words are made of, in a folded text. */
const WORD = /^[a-z0-9@#_+\u0080-\u{10ffff}]+$/u

/** Whether a folded text is one word, or a part of one. */
export function isWord(folded: string): boolean {
  return WORD.test(folded)
}

/** A text by code points, which are what the index of three in a row counts. */
export function charactersOf(text: string): readonly string[] {
  return Array.from(text)
}
