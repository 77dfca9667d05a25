import type { Preview } from '../../api/imports.ts'
import { connectScratch } from '../../connection.ts'
import { detect } from '../../formats/detect.ts'
import * as staged from '../../repositories/staged.ts'
import { factsOf, heldIn } from './held.ts'
import { readInThread } from './reader.ts'
import type { ReadJob } from './read-file.ts'
import { roomIn } from './room.ts'
import { stagedIn } from './stage.ts'

/** What a file is and holds; what of it would be added to a collection that has nothing of it. */
export interface Inspected extends Pick<
  Preview,
  'counts' | 'cards' | 'decks' | 'media' | 'scheduled' | 'skipped' | 'warnings'
> {
  /** `Anki package, latest generation (zstd)`. */
  readonly label: string
}

/** So many reasons are told; the counts say how many there are. */
const MOST_SKIPPED = 10_000

/**
 * Reads a file without a collection.
 * @param folder an empty one, for what is read
 * @throws AppError `file-refused`
 */
export async function inspectFile(path: string, folder: string, now: ReadJob['now']): Promise<Inspected> {
  const { label, settings } = await detect(path)
  const job = { path, settings, folder, now, room: roomIn(folder) }
  await readInThread(job, new AbortController().signal, () => {})
  const file = connectScratch(stagedIn(folder).file)
  try {
    const facts = factsOf(file.read)
    const twins = staged.twins(file.read).map(({ what, first }) => ({ what, why: `it is the same as ${first}` }))
    const counts = { added: facts.notes - twins.length, updated: 0, same: 0, conflicts: 0, skipped: twins.length }
    const decks = facts.decks.filter(({ cards }) => cards > 0)
    return {
      label,
      ...heldIn(file.read, counts, twins, MOST_SKIPPED),
      decks: decks.map(({ name, cards }) => ({ name, cards, there: false })),
    }
  } finally {
    file.close()
  }
}
