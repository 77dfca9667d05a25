/** How cards look: rendered once per version of their note and kept for the cards about to be shown. */
import type { Root } from 'hast'
import { orNotFound } from '../domain/errors.ts'
import type { NoteId } from '../domain/ids.ts'
import { rendered } from '../render/markdown.ts'
import * as notes from '../repositories/notes.ts'
import { recent } from './recent.ts'
import type { Store } from './transact.ts'

/** A note's two sides as trees. */
export interface Face {
  readonly front: Root
  readonly back: Root
  /** Characters of the front without its markup. */
  readonly frontLength: number
  readonly source: string | null
  readonly callNumber: string | null
}

export interface Faces {
  /** The note's face, rendered now unless it is kept. */
  readonly of: (note: NoteId) => Promise<Face>
}

const KEPT_FACES = 64

export function openFaces(store: Store): Faces {
  const kept = recent<NoteId, Promise<Face>>(KEPT_FACES)
  return {
    of: async id => {
      const note = orNotFound(notes.byId(store.read, id), 'note')
      return kept.get(id, note.version) ?? kept.keep(id, note.version, render(store, note))
    },
  }
}

async function render(store: Store, note: notes.Note): Promise<Face> {
  const [front = '', back = '', source = ''] = note.fields
  const callNumber = notes.originOf(store.read, note.id)?.callNumber ?? null
  const [above, below] = await Promise.all([rendered(front), rendered(back)])
  return {
    front: above.tree,
    back: below.tree,
    frontLength: above.words.length,
    source: source === '' ? null : source,
    callNumber,
  }
}
