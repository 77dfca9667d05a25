/** What commands say of files: one object, or a few lines for people. */
import type { Preview, Report } from '../../db/api/imports.ts'

/** What a file holds, and what became of it. */
export interface Outcome {
  /** `Anki package, latest generation (zstd)`. */
  readonly format: string
  readonly notes: number
  readonly cards: number
  readonly reviews: number
  /** Files that came with it. */
  readonly media: number
  readonly decks: number
  readonly added: number
  readonly updated: number
  readonly same: number
  readonly conflicts: number
  readonly skipped: readonly { readonly what: string; readonly why: string }[]
  readonly warnings: readonly string[]
}

/** Said of a package that is not read without asking. */
export const LARGE =
  'The package unpacks to more than 2 GB: add --large to import it all the same. Nothing was changed.'

/** What a file holds. */
type Held = Pick<Preview, 'cards' | 'decks' | 'media' | 'scheduled'>
/** What was, or would be, done with it. */
type Done = Pick<Report, 'counts' | 'skipped' | 'warnings'>

export function outcomeOf(
  format: string,
  { cards, decks, media, scheduled }: Held,
  { counts, skipped, warnings }: Done,
): Outcome {
  const { notes, added, updated, same, conflicts } = counts
  const holds = { notes, cards, reviews: scheduled.reviews, media: media.files, decks: decks.length }
  return { format, ...holds, added, updated, same, conflicts, skipped, warnings }
}

/** One object for all files, or lines for each. */
export function print(
  outcomes: readonly Outcome[],
  { json, write }: { readonly json: boolean; readonly write: boolean },
): void {
  if (json) console.log(JSON.stringify(together(outcomes)))
  else for (const outcome of outcomes) console.log(linesOf(outcome, write).join('\n'))
}

function together(outcomes: readonly Outcome[]): Outcome {
  const sum = (of: (outcome: Outcome) => number) => outcomes.reduce((all, outcome) => all + of(outcome), 0)
  return {
    format: [...new Set(outcomes.map(({ format }) => format))].join('; '),
    notes: sum(({ notes }) => notes),
    cards: sum(({ cards }) => cards),
    reviews: sum(({ reviews }) => reviews),
    media: sum(({ media }) => media),
    decks: sum(({ decks }) => decks),
    added: sum(({ added }) => added),
    updated: sum(({ updated }) => updated),
    same: sum(({ same }) => same),
    conflicts: sum(({ conflicts }) => conflicts),
    skipped: outcomes.flatMap(({ skipped }) => skipped),
    warnings: outcomes.flatMap(({ warnings }) => warnings),
  }
}

function linesOf(outcome: Outcome, write: boolean): readonly string[] {
  const { format, notes, cards, reviews, media, decks, added, updated, same, conflicts, skipped, warnings } = outcome
  const left = notes - added - updated - same - conflicts
  const holds = [
    count(notes, 'note'),
    count(cards, 'card'),
    count(reviews, 'review'),
    count(media, 'media file'),
    count(decks, 'deck'),
  ]
  const fates = [
    `${added} added`,
    `${updated} updated`,
    `${same} unchanged`,
    `${conflicts} in conflict`,
    `${left} left out`,
  ]
  return [
    `${format}: ${holds.join(', ')}`,
    `${write ? '' : 'would be '}${fates.join(', ')}`,
    ...skipped.map(({ what, why }) => `  ${what}: ${why}`),
    ...warnings.map(warning => `  ${warning}`),
  ]
}

function count(n: number, thing: string): string {
  return `${n} ${thing}${n === 1 ? '' : 's'}`
}
