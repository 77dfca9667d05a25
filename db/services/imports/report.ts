import type { Report } from '../../api/imports.ts'
import type { ReadDb } from '../../connection.ts'
import { historyView } from '../history-view.ts'
import type { Store } from '../transact.ts'
import { gainsIn } from './gains.ts'
import { heldIn } from './held.ts'
import type { WrittenImport } from './write.ts'

/** What is known of an import beside what was written. */
interface Around {
  readonly format: string
  /** Name of the backup made before. */
  readonly backup: string
  /** Files that cards show. */
  readonly media: number
}

/** So many reasons are told; the counts say how many there are. */
const MOST_SKIPPED = 10_000

/** @param file the scratch file */
export function reportOf(
  store: Store,
  file: ReadDb,
  written: WrittenImport,
  { format, backup, media }: Around,
): Report {
  const { decisions, cards, reviews, questions, decks, first } = written
  const { counts, left, overwritten, types } = decisions
  const held = heldIn(file, counts, left, MOST_SKIPPED)
  return {
    format,
    counts: held.counts,
    cards,
    reviews,
    media,
    questions,
    decks: [...decks],
    skipped: held.skipped,
    warnings: [...held.warnings, ...gainsIn(types.values()), ...warningsOf(overwritten)],
    first,
    backup,
    history: historyView(store),
  }
}

function warningsOf(overwritten: number): string[] {
  if (overwritten === 0) return []
  const notes = overwritten === 1 ? 'A note that you had changed' : `${overwritten} notes that you had changed`
  return [`${notes} got the newer text of the file: Undo brings yours back.`]
}
