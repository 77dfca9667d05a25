import type {
  Detected,
  FormatValue,
  ImportChoices,
  NoteCounts,
  Preview,
  Progress,
  Report,
} from '../../../db/api/imports.ts'
import type { NotWritten, SampleKind } from '../../../db/api/samples.ts'
import { bytes, count, digits } from '../../numbers.ts'
import type { Step } from './steps.ts'

export const text = {
  name: 'Import',
  working: (percent: number | null) => (percent === null ? 'Import' : `${percent}% – Import`),
  stepList: 'Steps of the import',
  stepDone: 'done',
  steps: {
    file: 'File',
    format: 'Format',
    fields: 'Fields and duplicates',
    import: 'Import',
    summary: 'Summary',
  } satisfies Record<Step, string>,
  headings: {
    format: 'How the file is read',
    fields: 'Fields and duplicates',
    import: 'Importing',
    summary: 'What was imported',
  } satisfies Record<Exclude<Step, 'file'>, string>,

  dropHere: 'Drop files anywhere in this window',
  dropNow: 'Drop to import',
  dropWhat: 'Anki packages, tables, Markdown, YAML or JSON',
  whatFits:
    'Anki packages of every generation, tables with any delimiter, Markdown, and our own YAML or JSON. What is in a file decides, not its name.',
  chooseFolder: 'Choose a folder…',
  folderHint: 'A folder of Markdown files is one deck.',
  another: 'Import another',
  archiveTitle: 'Restore everything from this archive?',
  archiveBody: (name: string, size: string) =>
    `${name}, ${size}, holds a whole collection. It takes the place of yours; yours is not lost: it is kept as a file beside it. Pictures and sounds are added to those that are here.`,
  restoreArchive: 'Restore the archive',
  restoring: 'Restoring…',
  restored: (keptAs: string) => `Restored. What it replaced is kept as ${keptAs}`,
  opening: (name: string) => `Looking at ${name}…`,
  aboutFile: ({ size, label }: Detected) => `${bytes(size)}, ${label}`,
  waitingFiles: (n: number) => `${count(n, 'more file')} ${n === 1 ? 'waits' : 'wait'}`,
  refused: (name: string, title: string) => `${name}: ${title.slice(0, 1).toLowerCase()}${title.slice(1)}`,

  format: 'Format',
  formats: {
    apkg: 'Anki package',
    colpkg: 'Anki collection',
    csv: 'Table',
    markdown: 'Markdown',
    deck: 'YAML or JSON',
    archive: 'Archive of Recall@K',
  } satisfies Record<FormatValue, string>,
  detected: (label: string) => `Found: ${label}`,
  encoding: 'Encoding',
  encodingHint: 'Choose another one where letters look wrong in the preview.',
  delimiter: 'Between fields',
  delimiters: {
    ',': 'Comma',
    ';': 'Semicolon',
    '\t': 'Tab',
    '|': 'Vertical bar',
    ':': 'Colon',
    ' ': 'Space',
  } as Readonly<Record<string, string>>,
  otherDelimiter: (sign: string) => `“${sign}”`,
  header: 'First row names the columns',
  html: 'Fields hold HTML',
  htmlHint: 'Otherwise every sign stands for itself.',
  packageHint: 'A package says by itself how it is read. There is nothing to set here.',
  large: 'It unpacks to more than 2 GB. Reading it takes a while and needs as much room again until it is done.',
  firstRows: 'The first rows as they are read',
  column: (n: number) => `Column ${n}`,
  noRows: 'No rows were found.',

  columns: (columns: number, notes: number) => `${count(columns, 'column')}, ${count(notes, 'note')}`,
  mapTo: (column: string) => `What ${column} is`,
  as: {
    tags: 'Tags',
    deck: 'Deck',
    'note-type': 'Note type',
    guid: 'Id of the note',
    nothing: 'Leave out',
  },
  field: (n: number) => `Field ${n}`,
  noteType: 'Note type',
  noteTypes: (n: number) => count(n, 'note type'),
  fieldsOf: (fields: readonly string[]) => fields.join(', '),
  notes: (n: number) => count(n, 'note'),
  deck: 'Deck',
  deckHint: 'For cards that the file puts nowhere. “::” puts a deck into another.',
  noDeck: 'A deck needs a name.',
  putInto: 'Put all decks into',
  putIntoHint: 'Empty: they stay where they are in the file. “::” puts a deck into another.',
  decks: (n: number) => count(n, 'deck'),
  there: 'there already',
  newDeck: 'new',
  cardsIn: (n: number) => count(n, 'card'),
  andMore: (n: number) => `and ${digits(n)} more`,
  tags: (n: number) => count(n, 'tag'),

  duplicates: 'If a note is there already',
  matches: 'matches',
  policies: {
    update: { label: 'Update its text, keep my schedule', hint: 'Found by its id, else by its first field' },
    skip: { label: 'Skip it', hint: 'Yours stays as it is' },
    add: { label: 'Add it all the same', hint: 'You will have both' },
  } satisfies Record<ImportChoices['duplicates'], { label: string; hint: string }>,

  scheduling: 'Scheduling',
  scheduledBy: {
    fsrs: 'This deck was scheduled by FSRS. Due days and intervals are kept. Ease is our estimate, 1.30 + 0.20 × (10 − difficulty); what FSRS itself knows stays untouched, for it and for an export.',
    sm2: 'This deck was scheduled by SM-2, as yours is. Due days, intervals and ease are kept.',
  },
  scheduledCards: (cards: number, reviews: number) =>
    `${count(cards, 'card')} with a schedule, ${count(reviews, 'answer')} in the log.`,
  keepSchedule: 'Keep the schedule and the answers',
  leaveSchedule: 'Leave them out: every card is new',
  hard: (n: number) => `Start ${n === 1 ? 'one hard card' : `the ${digits(n)} hardest cards`} at ease 2.50`,
  hardHint: 'Their ease is 1.50 or less, so they come back very often. Intervals and due days stay.',
  overdue: (n: number) => `${count(n, 'card')} ${n === 1 ? 'is' : 'are'} overdue`,
  letIn: 'Let them into Today',
  letInHint: 'A day’s share at a time, until they are caught up with',
  keepOut: 'Keep the decks out of Today',
  keepOutHint: 'Their cards come only when you review the deck',

  preview: 'Preview',
  sampleOf: (at: number, of: number) => `${digits(at)} of ${digits(of)}`,
  nextSample: 'Next note',
  previousSample: 'Previous note',
  noSamples: 'There is no card to show.',
  fates: { added: 'new', updated: 'updated', same: 'no change', conflict: 'conflict', skipped: 'skipped' },
  previewLabel: (where: string) => `Card of ${where}`,
  willHappen: 'What will happen',
  reading: 'Reading the file…',
  willAdd: (counts: NoteCounts, cards: number, { scheduling }: ImportChoices, { by }: Preview['scheduled']) => {
    const { notes, added, skipped } = counts
    if (added === 0) return 'No new notes'
    // The cards are those of the whole file.
    const withCards = added + skipped === notes ? `, ${count(cards, 'card')}` : ''
    return `${count(added, 'new note')}${withCards}${by === 'nothing' ? '' : scheduling ? ', schedule kept' : ', all new'}`
  },
  willUpdate: (n: number) => `${digits(n)} updated, schedule untouched`,
  same: (n: number) => `${digits(n)} the same as yours`,
  conflicts: (n: number) => `${digits(n)} left as they are: yours has another note type`,
  willSkip: (n: number) => `${digits(n)} skipped.`,
  seeThem: 'See them',
  questions: (n: number) => `${count(n, 'question')} for quizzes`,
  media: (files: number, size: number) => `${count(files, 'media file')}, ${bytes(size)}`,
  safe: 'A backup is made first, and one Undo takes the whole import back.',
  nothingYet: 'Nothing is written until you import',
  nothingToDo: 'There is nothing new in this file',

  back: 'Back',
  next: 'Next',
  readAll: 'Read all of it',
  doImport: (n: number) => (n === 0 ? 'Import' : `Import ${count(n, 'note')}`),
  cancel: 'Cancel',
  stop: 'Stop the import',
  stopped: 'Stopped. Nothing was imported.',

  progress: {
    reading: 'Reading the file',
    comparing: 'Comparing with your cards',
    'backing-up': 'Making a backup',
    writing: 'Writing',
  } satisfies Record<Progress['step'], string>,
  progressText: ({ done, total }: Progress) =>
    total === null ? (done === 0 ? '' : digits(done)) : `${digits(done)} / ${digits(total)}`,
  starting: 'Starting',
  leaveHint: 'You can go elsewhere meanwhile; it goes on.',

  figures: {
    added: 'added',
    updated: 'updated, schedule untouched',
    same: 'the same as yours',
    conflicts: 'left as they are',
    skipped: 'skipped, all listed here',
  } satisfies Record<Exclude<keyof NoteCounts, 'notes'>, string>,
  sum: (report: Report) => sumOf(report),
  where: (report: Report) => whereOf(report),
  took: (ms: number) => `done in ${(ms / 1000).toFixed(1)} s`,
  skippedTitle: 'Skipped, and why',
  skippedTable: 'Skipped',
  skippedColumns: { what: 'what', why: 'why it was skipped' },
  listed: (shown: number, all: number) => `The first ${digits(shown)} of ${digits(all)}.`,
  copied: (n: number) => `Copied ${count(n, 'line')}.`,
  notCopied: 'The list could not be copied.',
  nothingSkipped: 'Nothing was skipped.',
  warningsTitle: 'To know',
  undoAll: 'Undo whole import',
  redoAll: 'Import again',
  takenBack: 'The import was taken back',
  takenBackBody: 'Nothing of it is left. What you had before is as it was.',
  backup: (name: string) => `Backup: ${name}`,
  reviewNow: 'Review now',
  nextFile: (name: string) => `Next file: ${name}`,

  sampleTitle: 'Or start from a sample',
  sampleHint:
    'A file with comments and a few cards; in YAML also two questions. Edit it with whatever you write with: each time you save, the preview here follows.',
  samples: {
    markdown: { label: 'Markdown', hint: 'Headings, or Q: and A:' },
    csv: { label: 'Table', hint: 'For a spreadsheet' },
    yaml: { label: 'YAML', hint: 'Everything a deck can hold' },
  } satisfies Record<SampleKind, { label: string; hint: string }>,
  samplePath: 'Where to write it',
  writeSample: 'Write sample…',
  writeSampleOf: (kind: string) => `Write sample…, ${kind}`,
  writeIt: 'Write the sample',
  notWritten: {
    'no-path': 'Give the whole path, from the top of the disk.',
    'other-extension': 'The name has to end as this kind of file does.',
    'no-folder': 'There is no such folder.',
    exists: 'There is a file of that name already. Choose another name.',
    'not-allowed': 'Nothing can be written there. Choose another folder.',
  } satisfies Record<NotWritten, string>,
  watching: (path: string) => `Watching ${path}`,
  watchingHint: 'Saved changes show here at once.',
  savedAt: (n: number) => `Saved ${n === 1 ? 'once' : `${digits(n)} times`} since.`,
  reread: 'Read again.',
} as const

function sumOf({ counts, cards, reviews, media, questions }: Report): string {
  const parts = [
    ...(cards === 0 ? [] : [count(cards, 'card')]),
    ...(reviews === 0 ? [] : [count(reviews, 'answer')]),
    ...(media === 0 ? [] : [count(media, 'media file')]),
    ...(questions === 0 ? [] : [count(questions, 'question')]),
  ]
  const came = parts.length === 0 ? '' : ` With them came ${listed(parts)}.`
  return `${count(counts.notes, 'note')} in the file.${came}`
}

function whereOf({ decks }: Report): string {
  const [first, ...others] = decks
  if (first === undefined) return ''
  if (others.length === 0) return `They are in ${first.name}.`
  return `They are in ${first.name} and ${count(others.length, 'other deck')}.`
}

/** `a, b and c`. */
function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`
}
