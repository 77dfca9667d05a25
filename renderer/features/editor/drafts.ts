/** Notes that are being written: on screen at once, on disk a moment later, there until they are saved or discarded. */
import { create } from 'zustand'
import type { NoteDraft } from '../../../db/api/notes.ts'
import { api } from '../../api/client.ts'

/** `new`, or the note that is changed. */
export type Place = string

/** A draft that rests this long is written to disk. */
const KEEP_AFTER_MS = 500

interface Drafts {
  readonly drafts: Readonly<Record<Place, NoteDraft>>
  /** What a new note begins with: what the last one was. */
  readonly last: Pick<NoteDraft, 'type' | 'deck'> | null
  /** Whether the disk has what is on screen. */
  readonly kept: 'kept' | 'waiting' | 'failed'
}

export const useDrafts = create<Drafts>(() => ({ drafts: {}, last: null, kept: 'kept' }))

const { getState: get, setState: set } = useDrafts

const waiting = new Map<Place, ReturnType<typeof setTimeout>>()

/** What waits on disk comes back, unless something was written here meanwhile. */
export async function recall(place: Place): Promise<void> {
  if (get().drafts[place] !== undefined) return
  const { draft } = await api.notes.draft({ place })
  if (draft !== null && get().drafts[place] === undefined) set({ drafts: { ...get().drafts, [place]: draft } })
}

/** Keeps what is written. */
export function write(place: Place, draft: NoteDraft): void {
  set({ drafts: { ...get().drafts, [place]: draft }, kept: 'waiting' })
  clearTimeout(waiting.get(place))
  waiting.set(
    place,
    setTimeout(() => void keep(place), KEEP_AFTER_MS),
  )
}

/** Forgets a draft: it was saved, or is not wanted. Returns it. */
export async function drop(place: Place): Promise<NoteDraft | null> {
  clearTimeout(waiting.get(place))
  waiting.delete(place)
  const { [place]: dropped = null, ...others } = get().drafts
  set({ drafts: others, kept: 'kept' })
  await api.notes.keepDraft({ place, draft: null }).catch(() => undefined)
  return dropped
}

async function keep(place: Place): Promise<void> {
  waiting.delete(place)
  try {
    await api.notes.keepDraft({ place, draft: get().drafts[place] ?? null })
    if (waiting.size === 0) set({ kept: 'kept' })
  } catch {
    set({ kept: 'failed' })
  }
}
