import type { Preview } from '../../api/imports.ts'
import type { ReadDb } from '../../connection.ts'
import * as staged from '../../repositories/staged.ts'
import type { Counts } from './counts.ts'
import type { FileFacts } from './tally.ts'

const NOTHING: FileFacts = {
  notes: 0,
  cards: 0,
  reviews: 0,
  decks: [],
  types: {},
  tags: [],
  media: { files: 0, bytes: 0 },
  seen: 0,
  overdue: 0,
  hard: 0,
  by: 'nothing',
  shown: [],
  unshown: 0,
}

/** What was counted while a file was read into a scratch file. */
export function factsOf(file: ReadDb): FileFacts {
  return staged.get<FileFacts>(file, 'facts', 'tally') ?? NOTHING
}

/** What there is to say of a file by itself; what could not be read counts as skipped. */
export function heldIn(
  file: ReadDb,
  counts: Counts,
  left: readonly { readonly what: string; readonly why: string }[],
  most: number,
): Pick<Preview, 'counts' | 'cards' | 'media' | 'scheduled' | 'skipped' | 'warnings'> {
  const { notes, cards, media, by, seen, reviews, overdue, hard, unshown } = factsOf(file)
  const unread = staged.skippedNotes(file)
  return {
    counts: { ...counts, notes: notes + unread, skipped: counts.skipped + unread },
    cards,
    media,
    scheduled: { by, cards: seen, reviews, overdue, hard },
    skipped: [...staged.skipped(file, most), ...left].slice(0, most),
    warnings: [...staged.all<string>(file, 'warnings'), ...unshownIn(unshown)],
  }
}

function unshownIn(files: number): readonly string[] {
  if (files === 0) return []
  return [`${files === 1 ? 'A file that no card shows is' : `${files} files that no card shows are`} left out.`]
}
