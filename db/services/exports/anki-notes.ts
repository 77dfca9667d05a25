/** A batch as Anki wants it. */
import type { Batch, BatchNote } from '../../formats/batch.ts'
import type { PackageSource } from '../../formats/apkg/write.ts'
import { ankiType } from './anki-types.ts'

/** @param turn called before each note that has to be rendered: work in pieces */
export function forAnki(batch: Batch, turn: () => Promise<void>): PackageSource {
  const types = new Map(batch.noteTypes.map(type => [type.key, ankiType(type)]))
  async function* notes(): AsyncGenerator<BatchNote> {
    for (const note of batch.notes) {
      await turn()
      yield { ...note, fields: types.get(note.type)?.fields(note.fields) ?? note.fields }
    }
  }
  return { decks: batch.decks, noteTypes: [...types.values()].map(({ type }) => type), notes: notes() }
}
