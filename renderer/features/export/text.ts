import type { ExportFormat, Exported } from '../../../db/api/exports.ts'
import { bytes, count } from '../../numbers.ts'

export const text = {
  titleAll: 'Export everything',
  titleOf: (name: string) => `Export ${name}`,
  counting: 'Counting…',
  holds: (notes: number, cards: number) => `${count(notes, 'note')}, ${count(cards, 'card')}`,
  format: 'As what',
  formats: {
    apkg: { label: 'Anki package', hint: 'Every Anki since 2.1 reads it, and AnkiDroid and AnkiMobile' },
    'apkg-latest': { label: 'Anki package, latest', hint: 'Smaller; Anki 2.1.50 or newer' },
    csv: { label: 'Table, commas', hint: 'For a spreadsheet. Text and tags' },
    tsv: { label: 'Table, tabs', hint: 'For Anki’s own text import' },
    markdown: { label: 'Markdown', hint: 'For reading and for notes. Text and tags' },
    yaml: { label: 'YAML', hint: 'Our own format, with everything but media; for editing' },
    json: { label: 'JSON', hint: 'The same, for programs' },
    archive: { label: 'Archive', hint: 'Collection, media and settings in one file, to restore on another computer' },
  } satisfies Record<ExportFormat, { label: string; hint: string }>,
  scheduling: 'With schedule and answers',
  schedulingHint: 'Due days, intervals, ease and the log. Leave it out to give the deck to somebody else.',
  media: 'With pictures and sounds',
  do: (notes: number) => `Export ${count(notes, 'note')}`,
  working: 'Making the file',
  made: 'The file is made',
  madeOf: ({ name, size, notes, cards, reviews, media }: Exported) => {
    const parts = [
      count(notes, 'note'),
      count(cards, 'card'),
      ...(reviews === 0 ? [] : [count(reviews, 'answer')]),
      ...(media === 0 ? [] : [count(media, 'media file')]),
    ]
    return `${name}, ${bytes(size)}: ${parts.join(', ')}.`
  },
  whereItIs: 'It goes where this window saves its downloads.',
  leftOut: 'What this format cannot hold',
  failed: 'Nothing was written.',
} as const
