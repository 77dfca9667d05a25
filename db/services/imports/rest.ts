/** Everything of a note that is only needed to write it, as it waits in the scratch file. */
import type { ReadDb } from '../../connection.ts'
import { orNotFound } from '../../domain/errors.ts'
import type { BatchNote } from '../../formats/batch.ts'
import * as staged from '../../repositories/staged.ts'

export type Rest = Pick<BatchNote, 'tags' | 'createdAt' | 'media' | 'cards' | 'origin'>

/** One new card, and nothing else that is not said in a word, which is all there is to say of most notes. */
type Plain = readonly [
  position: number,
  deck: string,
  tags: readonly string[],
  createdAt: number | null,
  media: readonly string[],
]

/** A note that is staged with everything that was said of it. */
export interface WholeNote {
  readonly note: staged.StagedNote
  readonly rest: Rest
}

/** What is kept of a note: little of a plain one, for there may be a million. */
export function packed({ tags, createdAt, media, cards, origin }: Rest): Rest | Plain {
  const [card, ...others] = cards
  const isPlain =
    card !== undefined &&
    others.length === 0 &&
    card.template === 0 &&
    card.state === null &&
    card.details === null &&
    card.reviews.length === 0 &&
    card.events === undefined
  if (isPlain && origin === null) return [card.position, card.deck, tags, createdAt, media]
  return { tags, createdAt, media, cards, origin }
}

function unpacked(kept: Rest | Plain): Rest {
  if (!('length' in kept)) return kept
  const [position, deck, tags, createdAt, media] = kept
  const card = { template: 0, deck, position, state: null, details: null, reviews: [] }
  return { tags, createdAt, media, cards: [card], origin: null }
}

/** What was said of a staged note. */
export function restOf(file: ReadDb, id: number): Rest {
  return unpacked(orNotFound(staged.restOf<Rest | Plain>(file, id), 'note of the file'))
}

/** The next notes after one, in the order of the file. */
export function wholeAfter(file: ReadDb, id: number, limit: number): readonly WholeNote[] {
  return staged.wholeAfter<Rest | Plain>(file, id, limit).map(({ note, rest }) => ({ note, rest: unpacked(rest) }))
}
