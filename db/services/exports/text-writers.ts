/** The formats that are text, each by its writer. */
import type { Batch } from '../../formats/batch.ts'
import { writeTable } from '../../formats/csv/write.ts'
import { writeDeck } from '../../formats/deck/write.ts'
import { writeMarkdown } from '../../formats/markdown/write.ts'
import type { DeckFormat } from './write-export.ts'

export type TextFormat = Exclude<DeckFormat, 'apkg' | 'apkg-latest'>

/** How a deck becomes a text. */
export interface TextWriter {
  readonly write: (batch: Batch) => AsyncIterable<string>
  /** What the text is called in a zip with its media. */
  readonly name: string
  /** Where media lie in that zip, as the reader expects them; null: the format goes without. */
  readonly mediaFolder: string | null
}

const BESIDE = ''

export const TEXT_WRITERS: Readonly<Record<TextFormat, TextWriter>> = {
  csv: { write: batch => writeTable(batch, { delimiter: ',' }), name: 'deck.csv', mediaFolder: null },
  tsv: { write: batch => writeTable(batch, { delimiter: '\t' }), name: 'deck.tsv', mediaFolder: null },
  markdown: { write: writeMarkdown, name: 'deck.md', mediaFolder: BESIDE },
  yaml: { write: batch => writeDeck(batch, { format: 'yaml' }), name: 'deck.yaml', mediaFolder: 'media/' },
  json: { write: batch => writeDeck(batch, { format: 'json' }), name: 'deck.json', mediaFolder: 'media/' },
}
