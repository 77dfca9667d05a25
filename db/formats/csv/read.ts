/** A table as a deck: a note for each row. */
import type { ReadSettings } from '../../domain/transfer/settings.ts'
import type { ReadContext, Sink } from '../batch.ts'
import { decoded, headOf } from '../encoding.ts'
import { refused } from '../refused.ts'
import { headerOf } from './header.ts'
import { Rows } from './rows.ts'
import { Splitter } from './split.ts'
import { writingOf } from './writing.ts'

/**
 * Reads a table row by row into notes. A row is `row 58`, counted with the row of names and without the header lines, with
 * its line where that is another number. Cells that are missing are empty; a row with more cells than there are columns, a
 * quote that is never closed, a row without its first field and a note without a card are left out with their reason.
 * Decks, tags, ids and note types come from columns or header lines as Anki has them.
 * @throws `file-refused`
 */
export async function readTable(path: string, settings: ReadSettings, context: ReadContext, sink: Sink): Promise<void> {
  const { size } = await headOf(path)
  let rows: Rows | null = null
  let splitter: Splitter | null = null
  for await (const piece of decoded(path, settings.encoding, done => context.progress(done, size))) {
    if (splitter !== null) {
      splitter.write(piece)
      continue
    }
    const header = headerOf(piece)
    rows = new Rows(settings, header, await writingOf(path, settings, header), sink)
    splitter = new Splitter(settings.delimiter, rows, header.lines + 1)
    splitter.write(piece.slice(header.length))
  }
  splitter?.end()
  if (rows === null || rows.isEmpty()) throw refused('no-notes')
}
