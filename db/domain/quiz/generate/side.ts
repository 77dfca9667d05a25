import { folded } from '../fold.ts'
import type { Side } from './source-card.ts'

/** More than one paragraph, a list, a table, a quote, code on lines of its own, an image: it cannot stand in a row. */
const BLOCKS = /\n|!\[|^\s*(?:[-*+>#|]|\d+[.)])\s/
const MATH = /\$|\\\(|\\\[/
/** Formulas inside words: a `$` there is money. */
const PLAIN_MATH = /\\\(|\\\[|\[latex\]|\[\$\]|\$\$/
const PUNCTUATION = /[!-/:-@[-`{-~]/g

/** An image of a side, and what stands for it where it cannot be shown. */
interface Image {
  readonly src: string
  readonly alt: string
}

/** A side that is written in Markdown. @param words the same without markup */
export function markdownSide(md: string, words: string): Side {
  const isLine = words !== '' && !BLOCKS.test(md.trim())
  return {
    md,
    words,
    isPlain: false,
    key: folded(words),
    isLine,
    isTypeable: isLine && !MATH.test(md) && isSaid(words),
  }
}

/**
 * A side of which only the words and the images are shown.
 *
 * @param isLine whether they stood on one line
 */
export function plainSide(words: string, isLine: boolean, images: readonly Image[] = []): Side {
  const line = isLine && words !== ''
  const md = [escaped(words), ...images.map(markdownImage)].filter(part => part !== '').join('\n\n')
  const isTypeable = line && !PLAIN_MATH.test(words) && isSaid(words)
  return { md, words, isPlain: true, key: folded(words), isLine: line, isTypeable }
}

function markdownImage({ src, alt }: Image): string {
  return `![${escaped(alt)}](<${src.replaceAll(/[<>\\]/g, encodeURIComponent)}>)`
}

/** Words as Markdown that shows them as they are. */
export function escaped(words: string): string {
  return words.replaceAll(PUNCTUATION, mark => `\\${mark}`)
}

/** How many words a side has. */
export function wordCount({ words }: Pick<Side, 'words'>): number {
  return words === '' ? 0 : words.split(' ').length
}

/** A number, with its unit or sign: `128`, `25.6 GB`, `≈ 40 %`. */
export function isNumber(words: string): boolean {
  return /^[≈~<>≤≥+−-]?\s*\d[\d.,]*(?:e[+-]?\d+)?(?:\s*[\p{L}%°µ/·^$€£×]+\d?){0,2}$/iu.test(words)
}

function isSaid(words: string): boolean {
  return /[\p{L}\p{N}]/u.test(words)
}
