/** What the collection says of a file, in the shapes of the contract. */
import { Preview, ReadSettings, Report } from '../../../db/api/imports.ts'
import { DEFAULT_CHOICES, NOTHING_YET, useImport } from '../../../renderer/features/import/state.ts'

const COUNTS = { notes: 0, added: 0, updated: 0, same: 0, conflicts: 0, skipped: 0 }
const TREE = { type: 'root', children: [{ type: 'text', value: 'What is skew?' }] }

/** A table of three columns with names, but for what is said otherwise. */
export function settingsOf(given: Partial<ReadSettings> = {}): ReadSettings {
  return ReadSettings.parse({
    format: 'csv',
    encoding: 'utf-8',
    delimiter: ';',
    header: true,
    html: false,
    noteType: 'Basic',
    columns: [{ as: 'field', field: 0 }, { as: 'field', field: 1 }, { as: 'tags' }],
    deck: 'Mine',
    ...given,
  })
}

export function previewOf(given: Partial<Preview> = {}): Preview {
  return Preview.parse({
    counts: { ...COUNTS, notes: 2, added: 2 },
    cards: 2,
    decks: [{ name: 'Mine', cards: 2, there: false }],
    tags: [],
    noteTypes: [{ name: 'Basic', fields: ['Front', 'Back'], notes: 2 }],
    rows: [
      ['Question', '', 'Labels'],
      ['What is skew?', 'Two code paths', 'ml'],
      ['What is drift?', 'The world moves', 'ml'],
    ],
    media: { files: 0, bytes: 0 },
    questions: 0,
    scheduled: { by: 'nothing', cards: 0, reviews: 0, overdue: 0, hard: 0 },
    samples: [{ where: 'row 2', fate: 'added', front: TREE, back: TREE, css: null }],
    skipped: [],
    warnings: [],
    ...given,
  })
}

export function reportOf(given: Partial<Report> = {}): Report {
  return Report.parse({
    format: 'Table, semicolons',
    counts: { notes: 434, added: 387, updated: 41, same: 0, conflicts: 0, skipped: 6 },
    cards: 402,
    reviews: 0,
    media: 0,
    questions: 0,
    decks: [{ id: 'deck-1', name: 'Mine', cards: 402 }],
    skipped: [],
    warnings: [],
    first: 'card-1',
    backup: '2026-11-21 before-import',
    history: { undo: null, redo: null },
    ...given,
  })
}

/** Puts an import where it looks at a file. */
export function reading(settings = settingsOf()): void {
  useImport.setState({
    ...NOTHING_YET,
    step: 'fields',
    settings,
    choices: DEFAULT_CHOICES,
    detected: {
      import: 'import-1',
      name: 'deck.csv',
      size: 1200,
      label: 'Table, semicolons',
      settings,
      encodings: ['utf-8', 'windows-1252'],
      columnNames: [],
      duplicates: 'update',
      ask: false,
    },
  })
}
