/** Whether the cells of a table are HTML, Markdown or plain text. */
import { isMeantAsMarkdown, readsTheSame } from '../../domain/transfer/plain.ts'
import type { ReadSettings } from '../../domain/transfer/settings.ts'
import { decoded } from '../encoding.ts'
import type { Writing } from '../note-types.ts'
import type { Header } from './header.ts'
import { Splitter } from './split.ts'

/** Share of rows that are surely Markdown from which on all are. */
const LEAST_MEANT = 0.1
/** Rows after which a share is believed. */
const ENOUGH_ROWS = 2_000

/**
 * HTML where the settings say so. Otherwise Markdown if the file says that or many rows surely are, and also if no cell of
 * the whole table would say anything else in Markdown than it does as plain text; else plain text.
 */
export async function writingOf(path: string, settings: ReadSettings, header: Header): Promise<Writing> {
  if (settings.html) return 'html'
  if (header.isOurs || header.markdown === 'all') return 'markdown'
  const seen = { rows: 0, meant: 0, changed: 0 }
  const splitter = new Splitter(settings.delimiter, {
    record: cells => {
      seen.rows += 1
      if (cells.every(readsTheSame)) return
      if (cells.some(isMeantAsMarkdown)) seen.meant += 1
      else seen.changed += 1
    },
    unreadable: () => {},
  })
  let isFirst = true
  for await (const piece of decoded(path, settings.encoding)) {
    splitter.write(isFirst ? piece.slice(header.length) : piece)
    isFirst = false
    if (seen.changed + seen.meant > 0 && seen.rows > ENOUGH_ROWS) break
  }
  splitter.end()
  // Where the file says that it is no HTML, it says that it is plain text.
  if (header.html === null && seen.meant > 0 && seen.meant >= seen.rows * LEAST_MEANT) return 'markdown'
  return seen.meant + seen.changed === 0 ? 'markdown' : 'plain'
}

/** How the fields of notes of one type are written. @param whole how those of the table are */
export function writingOfType(name: string, { isOurs, markdown }: Header, whole: Writing): Writing {
  if (!isOurs || markdown === 'all') return whole
  return markdown.includes(name) ? 'markdown' : 'html'
}
