import type { BatchCard, BatchMedia, BatchNote, BatchNoteType } from '../../formats/batch.ts'
import type { StudyDay } from '../../domain/time.ts'
import { answersIn } from './answers-in.ts'

/** What there is in a file, counted while it is read. */
export interface FileFacts {
  readonly notes: number
  readonly cards: number
  readonly reviews: number
  /** By the key of the deck. */
  readonly decks: readonly { readonly key: string; readonly name: string; readonly cards: number }[]
  /** Notes by the key of their type. */
  readonly types: Readonly<Record<string, number>>
  /** The first `MOST_TAGS`. */
  readonly tags: readonly string[]
  readonly media: { readonly files: number; readonly bytes: number }
  /** Cards that are not new; those of them whose day has come, and those with an ease of 1.50 or less. */
  readonly seen: number
  readonly overdue: number
  readonly hard: number
  /** How it was scheduled where it came from. */
  readonly by: ScheduledBy
  /** Names of media that notes and note types show. */
  readonly shown: readonly string[]
  /** Media that none of them shows. */
  readonly unshown: number
}

export type ScheduledBy = 'nothing' | 'sm2' | 'fsrs'

export interface Tally {
  deck(key: string, name: string): void
  noteType(type: BatchNoteType): void
  note(note: BatchNote): void
  media(media: BatchMedia): void
  facts(): FileFacts
}

/** Tags that are told of; all are imported. */
const MOST_TAGS = 500
/** A card with this ease in hundredths, or less, is one that Anki made hard. */
export const HARD_EASE = 150

/** @param day today; a card that was to come before it is overdue */
export function tally(day: StudyDay): Tally {
  const decks = new Map<string, { name: string; cards: number }>()
  const types = new Map<string, number>()
  const tags = new Set<string>()
  const media = { files: 0, bytes: 0 }
  const names: string[] = []
  const counts = { notes: 0, cards: 0, reviews: 0, seen: 0, overdue: 0, hard: 0 }
  const shown = new Set<string>()
  let fsrs = false
  const count = (card: BatchCard): void => {
    const { deck, state, details } = card
    counts.cards += 1
    counts.reviews += answersIn(card)
    const place = decks.get(deck)
    if (place !== undefined) place.cards += 1
    if (details !== null && typeof details['s'] === 'number') fsrs = true
    if (state?.schedule.kind !== 'seen') return
    counts.seen += 1
    if (state.schedule.due < day && !state.suspended) counts.overdue += 1
    if (state.ease <= HARD_EASE) counts.hard += 1
  }
  return {
    deck: (key, name) => void decks.set(key, decks.get(key) ?? { name, cards: 0 }),
    noteType: type => {
      for (const name of type.media) shown.add(name)
    },
    note: note => {
      counts.notes += 1
      for (const name of note.media) shown.add(name)
      types.set(note.type, (types.get(note.type) ?? 0) + 1)
      for (const tag of note.tags) if (tags.size < MOST_TAGS) tags.add(tag)
      for (const card of note.cards) count(card)
    },
    media: ({ name, size }) => {
      names.push(name)
      media.files += 1
      media.bytes += size
    },
    facts: () => ({
      ...counts,
      decks: [...decks].map(([key, deck]) => ({ key, ...deck })),
      types: Object.fromEntries(types),
      tags: [...tags].toSorted((a, b) => a.localeCompare(b)),
      media,
      by: fsrs ? 'fsrs' : counts.seen > 0 ? 'sm2' : 'nothing',
      shown: [...shown],
      unshown: names.filter(name => !shown.has(name)).length,
    }),
  }
}
