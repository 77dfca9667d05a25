/** A sink that keeps what it is given, and the moment at which packages are read in tests. */
import { dayOfIsoDate } from '../../../db/domain/time.ts'
import type { Template } from '../../../db/domain/quiz/estimation/template.ts'
import type { BatchDeck, BatchNote, BatchNoteType, BatchQuestion, Sink, Skipped } from '../../../db/formats/batch.ts'

/** Everything a sink was given. */
export interface Taken {
  readonly decks: BatchDeck[]
  readonly types: BatchNoteType[]
  readonly notes: BatchNote[]
  readonly questions: BatchQuestion[]
  readonly templates: Template[]
  readonly media: { readonly name: string; readonly bytes: Buffer }[]
  readonly skipped: Skipped[]
  readonly warnings: string[]
}

/** A sink that keeps everything. */
export function taking(): { readonly taken: Taken; readonly sink: Sink } {
  const taken: Taken = {
    decks: [],
    types: [],
    notes: [],
    questions: [],
    templates: [],
    media: [],
    skipped: [],
    warnings: [],
  }
  const sink: Sink = {
    deck: deck => void taken.decks.push(deck),
    noteType: type => void taken.types.push(type),
    note: note => void taken.notes.push(note),
    question: question => void taken.questions.push(question),
    template: template => void taken.templates.push(template),
    media: async (name, bytes) => {
      const chunks: Uint8Array[] = []
      for await (const chunk of bytes instanceof Uint8Array ? [bytes] : bytes) chunks.push(chunk)
      taken.media.push({ name, bytes: Buffer.concat(chunks) })
    },
    skip: skipped => void taken.skipped.push(skipped),
    warn: sentence => void taken.warnings.push(sentence),
  }
  return { taken, sink }
}

/** A Friday noon, 2024-03-01, which is day 60 of a collection made on New Year's day. */
export const NOW = { ms: Date.UTC(2024, 2, 1, 12), zone: 'UTC', day: dayOfIsoDate('2024-03-01') } as const
