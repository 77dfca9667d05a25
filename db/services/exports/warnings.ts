/** What a file does not hold of what was chosen, in sentences. */
import type { Collected } from './collect.ts'
import type { DeckFormat, ExportChoice } from './write-export.ts'

/** What each format can say. */
export const SAYS: Readonly<Record<DeckFormat, Abilities>> = {
  apkg: { schedules: true, known: false, questions: false, files: true, types: true },
  'apkg-latest': { schedules: true, known: false, questions: false, files: true, types: true },
  csv: { schedules: false, known: true, questions: false, files: false, types: false },
  tsv: { schedules: false, known: true, questions: false, files: false, types: false },
  markdown: { schedules: false, known: true, questions: false, files: true, types: false },
  yaml: { schedules: true, known: true, questions: true, files: true, types: true },
  json: { schedules: true, known: true, questions: true, files: true, types: true },
}

interface Abilities {
  /** Where cards stand in time, and the log. */
  readonly schedules: boolean
  /** That a card was known before it was learned; only asked where schedules are said. */
  readonly known: boolean
  readonly questions: boolean
  readonly files: boolean
  /** How note types lay out their cards. */
  readonly types: boolean
}

/** To be asked once all notes have been read. */
export function warningsOf(batch: Collected, { format, scheduling, media }: ExportChoice): readonly string[] {
  const says = SAYS[format]
  const { read, names, questions } = batch
  const losses = [
    says.schedules || !scheduling || read.seen + read.reviews === 0 ? null : SENTENCES.schedules,
    says.known || read.known === 0 ? null : SENTENCES.known(read.known),
    says.questions || questions.length === 0 ? null : SENTENCES.questions(questions.length),
    says.files || !media || names.files.length === 0 ? null : SENTENCES.files(names.files.length),
    says.types || batch.noteTypes.every(({ markup }) => markup === 'markdown') ? null : SENTENCES.types,
    names.missing.size === 0 ? null : SENTENCES.missing([...names.missing]),
  ]
  return losses.filter(sentence => sentence !== null)
}

/** Names that one sentence gives. */
const NAMED = 3

const SENTENCES = {
  schedules: 'Schedules and review history are not in the file: an Anki package, YAML, JSON or an archive keeps them.',
  known: (cards: number) =>
    `${counted(cards, 'card')} you knew already ${cards === 1 ? 'is' : 'are'} suspended in the package: Anki has no other mark for that.`,
  questions: (questions: number) =>
    `${counted(questions, 'question')} ${questions === 1 ? 'is' : 'are'} not in the file: YAML, JSON or an archive keeps them.`,
  files: (files: number) =>
    `${counted(files, 'media file')} ${files === 1 ? 'is' : 'are'} named but not in the file: an Anki package or an archive carries them.`,
  types: 'Note types are named in the file, but not how they lay out their cards.',
  missing: (names: readonly string[]) => {
    const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : ''
    return `Missing from the media folder, so not in the file: ${names.slice(0, NAMED).join(', ')}${more}.`
  },
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`
}
