/** What a text is: a table, Markdown or a deck of ours. */
import { extname } from 'node:path'
import type { Format } from '../domain/transfer/settings.ts'
import type { Layout } from './csv/guess.ts'
import { hasHeader } from './csv/header.ts'
import { looksLikeDeck } from './deck/look.ts'
import { looksLikeMarkdown } from './markdown/look.ts'

type TextFormat = Extract<Format, 'csv' | 'markdown' | 'deck'>

/** Delimiters that also stand in lines of prose. */
const ALSO_PROSE = new Set([':', ' '])
/** Share of rows alike from which on a text is a table whatever else it looks like. */
const SURELY_EVEN = 0.9
/** Rows follow one another; paragraphs do not. */
const APART = /\n[ \t]*\r?\n[^]*\S/
const TABLES = new Set(['.csv', '.tsv'])
const PLAIN = '.txt'
/** Begins like JSON, and not like a cloze. */
const NO_TEXT = /^\s*(?!\{\{c\d)[[{]\s*["[{\]}]/
const MARKDOWN = new Set(['.md', '.markdown', '.mdown'])
/** Texts whose comments look like headings. */
const NEITHER = /^\.(?:ya?ml|json|toml|ini|conf|py|sh|bash|rb|pl|r|js|ts|c|h|cpp|rs|go|java|tex|log)$/

/**
 * Its format, told by what is in it; where it might be a table or Markdown, or looks like little of either, by its name.
 * Null: none of them.
 */
export function formatOfText(text: string, layout: Layout, name: string): TextFormat | null {
  if (hasHeader(text)) return 'csv'
  if (looksLikeDeck(text)) return 'deck'
  if (NO_TEXT.test(text)) return null
  const extension = extname(name).toLowerCase()
  const { isTable } = layout
  if (layout.cloze && TABLES.has(extension)) return 'csv'
  const isSurelyTable = isTable && layout.even >= SURELY_EVEN && !ALSO_PROSE.has(layout.delimiter)
  const marks = looksLikeMarkdown(text)
  if (marks === 'maybe' && APART.test(text) && !text.includes('"')) return 'markdown'
  if (marks === 'surely' && !(isSurelyTable && !MARKDOWN.has(extension))) return 'markdown'
  if (isTable && !(marks === 'maybe' && !isSurelyTable)) return 'csv'
  if (TABLES.has(extension) || (layout.cloze && extension === PLAIN)) return 'csv'
  if (MARKDOWN.has(extension)) return 'markdown'
  return marks === 'no' || NEITHER.test(extension) ? null : 'markdown'
}

/** Whether a text that is no deck is rows without anything between cells. */
export function isOneColumn(text: string, { isTable }: Layout, name: string): boolean {
  return !isTable && extname(name).toLowerCase() === PLAIN && !NO_TEXT.test(text)
}
