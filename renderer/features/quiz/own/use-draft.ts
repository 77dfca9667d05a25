import { useMemo, useState } from 'react'
import { TYPE_NAMES, type TypeName } from '../../../../db/domain/quiz/quiz-choice.ts'
import { secondsOf, type Item } from '../../../../db/domain/quiz/types/index.ts'
import { FACES } from '../types/index.ts'
import { dropDraft, keepDraft, stemOf, useDrafts, type Draft, type Place } from './drafts.ts'

/** Types that can be written here. */
export const WRITABLE: readonly TypeName[] = TYPE_NAMES.filter(type => FACES[type].writing !== null)

export interface Drafting {
  readonly draft: Draft
  readonly item: Item
  readonly seconds: number
  /** Whether anything was written since it was saved, or begun. */
  readonly touched: boolean
  /** Another one whenever the fields are to be filled anew. */
  readonly version: string
  readonly change: (changed: Partial<Draft>) => void
  readonly write: (item: Item) => void
  /** Back to what was saved, or to nothing. Returns what brings the draft back. */
  readonly discard: () => () => void
}

/** What stands in the fields of a question, kept as it is written. Null for a type that is not written here. */
export function useDraft(place: Place, begun: Draft): Drafting | null {
  const kept = useDrafts(({ drafts }) => drafts[place])
  const [filled, setFilled] = useState(0)
  const draft = kept ?? begun
  const { type, items } = draft
  const stem = stemOf(draft)
  const stored = items[type]
  const item = useMemo(() => stored ?? FACES[type].writing?.blank(stem), [stored, type, stem])
  if (item === undefined) return null
  const put = (next: Draft | undefined) => {
    if (next === undefined) dropDraft(place)
    else keepDraft(place, next)
    setFilled(n => n + 1)
  }
  return {
    draft,
    item,
    seconds: draft.seconds ?? secondsOf(item),
    touched: kept !== undefined,
    version: `${type} ${filled}`,
    change: changed => keepDraft(place, { ...draft, ...changed }),
    write: written => keepDraft(place, { ...draft, items: { ...items, [written.type]: written } }),
    discard: () => {
      put(undefined)
      return () => put(kept)
    },
  }
}

/** The draft as another type; what is asked goes with it where nothing was written there. */
export function asType(draft: Draft, type: TypeName): Partial<Draft> {
  const there = draft.items[type] ?? FACES[type].writing?.blank(stemOf(draft))
  return there === undefined ? {} : { type, items: { ...draft.items, [type]: there } }
}
