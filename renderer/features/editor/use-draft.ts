import { useRef } from 'react'
import type { FormType, NoteDraft } from '../../../db/api/notes.ts'
import { useDrafts, write, type Place } from './drafts.ts'
import { fieldsFor } from './switch-type.ts'

/** A draft, and how it changes. */
export interface Draft {
  readonly shown: NoteDraft
  /** As it is at this moment, which may be later than what is shown. */
  readonly now: () => NoteDraft
  readonly change: (changed: Partial<NoteDraft>) => void
  readonly changeField: (index: number, value: string) => void
  readonly changeType: (from: FormType, to: FormType) => void
}

/** The draft of a place. @param begun what stands in the fields while nothing was written */
export function useDraft(place: Place, begun: NoteDraft): Draft {
  const shown = useDrafts(({ drafts }) => drafts[place]) ?? begun
  const others = useRef(new Map<string, readonly string[]>())
  const now = () => useDrafts.getState().drafts[place] ?? begun
  const change = (changed: Partial<NoteDraft>) => write(place, { ...now(), ...changed })
  return {
    shown,
    now,
    change,
    changeField: (index, value) => {
      const { fields } = now()
      const count = Math.max(fields.length, index + 1)
      change({ fields: Array.from({ length: count }, (_, at) => (at === index ? value : (fields[at] ?? ''))) })
    },
    changeType: (from, to) => {
      const { fields } = now()
      others.current.set(from.name, fields)
      change({ type: to.name, fields: [...fieldsFor(from, to, fields, others.current)] })
    },
  }
}
