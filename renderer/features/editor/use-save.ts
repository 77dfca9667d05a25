import { useState, type RefObject } from 'react'
import type { NoteDraft, Written } from '../../../db/api/notes.ts'
import { idOf, type DeckId } from '../../../db/domain/ids.ts'
import { api } from '../../api/client.ts'
import { offerUndo } from '../../state/history.ts'
import { report } from '../../state/ui.ts'
import type { MarkdownHandle } from '../../ui/markdown/MarkdownField.tsx'
import { drop, useDrafts, type Place } from './drafts.ts'
import { text } from './text.ts'

interface ToSave {
  readonly place: Place
  readonly draft: NoteDraft
  readonly saved: Written | null
  /** What the collection says is missing. */
  readonly problem: string | null
  readonly first: RefObject<MarkdownHandle | null>
}

export interface Saving {
  /** Why it cannot be saved, once that was tried. */
  readonly why: string | null
  /** Saves; returns whether it did. */
  readonly run: () => Promise<boolean>
  /** After saving: an empty form with the same type and deck. */
  readonly next: () => void
}

/** Saves a note, once at a time. What cannot be saved stays on screen. */
export function useSave({ place, draft, saved, problem, first }: ToSave): Saving {
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const why = problem
  const run = async () => {
    setTried(true)
    if (busy || why !== null) return false
    setBusy(true)
    try {
      await (saved === null ? add(draft) : edit(saved, draft))
      await drop(place)
      useDrafts.setState({ last: { type: draft.type, deck: draft.deck } })
      setTried(false)
      return true
    } catch (error) {
      report(error)
      return false
    } finally {
      setBusy(false)
    }
  }
  return { why: tried ? why : null, run, next: () => first.current?.focus() }
}

async function add({ type, deck, fields, tags, pictures }: NoteDraft): Promise<void> {
  const { cards } = await api.notes.add({ type, deck: deck === '' ? null : idOf<DeckId>(deck), fields, tags, pictures })
  void offerUndo(text.saved(cards))
}

async function edit({ note, version, deck }: Written, draft: NoteDraft): Promise<void> {
  const moved = draft.deck === deck ? null : idOf<DeckId>(draft.deck)
  await api.notes.edit({ note, version, deck: moved, fields: draft.fields, tags: draft.tags, pictures: draft.pictures })
  void offerUndo(text.edited)
}
