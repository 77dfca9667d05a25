import { create } from 'zustand'
import type { DeckId, QuestionId } from '../../../../db/domain/ids.ts'
import type { TypeName } from '../../../../db/domain/quiz/quiz-choice.ts'
import type { Item } from '../../../../db/domain/quiz/types/index.ts'

/** What is being written: a question that is saved already, or a new one. */
export type Place = QuestionId | 'new'

/** What stands in the fields, sound or not. */
export interface Draft {
  readonly type: TypeName
  /** What was written as each type, so that trying another one loses nothing. */
  readonly items: { readonly [T in TypeName]?: Item }
  /** Null until one is chosen. */
  readonly deck: DeckId | null
  /** Null: what the type usually takes. */
  readonly seconds: number | null
}

interface Drafts {
  readonly drafts: Readonly<Partial<Record<Place, Draft>>>
  /** Where the last question was saved: the next one begins there. */
  readonly lastDeck: DeckId | null
}

/** Questions that are being written, kept until they are saved or discarded. */
export const useDrafts = create<Drafts>(() => ({ drafts: {}, lastDeck: null }))

export function keepDraft(place: Place, draft: Draft): void {
  useDrafts.setState(({ drafts }) => ({ drafts: { ...drafts, [place]: draft } }))
}

export function dropDraft(place: Place): void {
  useDrafts.setState(({ drafts }) => ({
    drafts: Object.fromEntries(Object.entries(drafts).filter(([kept]) => kept !== place)),
  }))
}

/** A question as it is saved, to be changed. */
export function draftOf(item: Item, deck: DeckId, seconds: number): Draft {
  return { type: item.type, items: { [item.type]: item }, deck, seconds }
}

/** What asks something, of whichever type; a type without words of its own asks nothing. */
export function stemOf({ type, items }: Draft): string {
  const item = items[type]
  return item !== undefined && 'stem' in item ? item.stem : ''
}
