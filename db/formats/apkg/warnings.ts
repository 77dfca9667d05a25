/** What the learner should know of a package as a whole, a sentence each. */
import type { BatchNoteType } from '../batch.ts'
import type { NoteFindings } from './read-notes.ts'
import type { RowCounts } from './read-rows.ts'

/** Names in one sentence. */
const MOST_NAMES = 5

export interface Observed {
  readonly types: ReadonlyMap<number, BatchNoteType>
  readonly findings: NoteFindings
  /** Keys of note types with scripts in their templates. */
  readonly scripted: ReadonlySet<string>
  /** Files nothing refers to. */
  readonly unused: number
  /** Names of files that cards show and the package lacks, and of those that are empty. */
  readonly missing: readonly string[]
  readonly empty: readonly string[]
  readonly counts: RowCounts
}

export function warningsOf({ types, findings, scripted, unused, missing, empty, counts }: Observed): readonly string[] {
  const { remote, fitted, moved } = findings
  return [
    ...[...types.values()].flatMap(type => scripts(type, scripted, findings)),
    ...counted(
      remote,
      'picture or sound lies',
      'pictures or sounds lie',
      'on the web: not loaded, shown as an address.',
    ),
    ...counted(
      fitted,
      'note had',
      'notes had',
      'more or fewer fields than the note type: filled up, or joined with “; ”.',
    ),
    ...counted(moved, 'card lay', 'cards lay', 'in a deck that the package does not have: put into Default.'),
    ...named(missing, 'file that cards show is', 'files that cards show are', 'not in the package:'),
    ...named(empty, 'file that cards show has', 'files that cards show have', 'nothing in it:'),
    ...counted(unused, 'media file that no card refers to is', 'media files that no card refers to are', 'left out.'),
    ...counted(
      counts.looseReviews,
      'row of the log is',
      'rows of the log are',
      'left out: of no card here, or yet to come.',
    ),
  ]
}

function scripts(
  { key, name }: BatchNoteType,
  scripted: ReadonlySet<string>,
  findings: NoteFindings,
): readonly string[] {
  const where = [
    ...(scripted.has(key) ? ['its templates'] : []),
    ...(findings.scripted.has(key) ? ['fields of its notes'] : []),
  ]
  return where.length === 0
    ? []
    : [`The note type “${name}” has scripts in ${where.join(' and ')}; they are never run.`]
}

/** With the first names. */
function named(names: readonly string[], one: string, more: string, rest: string): readonly string[] {
  const shown = names.slice(0, MOST_NAMES).join(', ')
  return counted(names.length, one, more, `${rest} ${shown}${names.length > MOST_NAMES ? ', …' : '.'}`)
}

function counted(count: number, one: string, more: string, rest: string): readonly string[] {
  return count === 0 ? [] : [`${count.toLocaleString('en')} ${count === 1 ? one : more} ${rest}`]
}
