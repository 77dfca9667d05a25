import type { Verdict } from './classify.ts'

/** What became of the notes of a file, with the reasons of those that were left out. */
export interface Counts {
  readonly added: number
  readonly updated: number
  readonly same: number
  readonly conflicts: number
  readonly skipped: number
}

const NAMES = { added: 'added', updated: 'updated', same: 'same', conflict: 'conflicts', skipped: 'skipped' } as const

/** Counts verdicts, and keeps the reasons of the first `most` that were left out. */
export function counter(most: number) {
  const counts = { added: 0, updated: 0, same: 0, conflicts: 0, skipped: 0 }
  const left: { what: string; why: string }[] = []
  let overwritten = 0
  return {
    counts: (): Counts => ({ ...counts }),
    /** What was left out, and why. */
    left: (): readonly { what: string; why: string }[] => left,
    /** How many texts of the learner a newer one took the place of. */
    overwritten: (): number => overwritten,
    /** So many more were added. */
    add: (notes: number): void => {
      counts.added += notes
    },
    count: (what: string, verdict: Verdict): void => {
      counts[NAMES[verdict.fate]] += 1
      if (verdict.fate === 'updated' && verdict.overwrites) overwritten += 1
      if ('why' in verdict && left.length < most) left.push({ what, why: verdict.why })
    },
  }
}
