import type { ResultRow, Results } from '../../../../db/api/quiz.ts'

export type Filter = 'all' | 'missed' | 'flagged'

/** In the order of the list: what was missed first, what was right last. */
export const GROUPS: readonly ResultRow['group'][] = ['missed', 'slow', 'unscored', 'right']

/** The answers of a filter, group by group. */
export function rowsOf({ rows, attempt }: Results, filter: Filter): readonly ResultRow[] {
  const flagged = new Set(attempt.cells.filter(cell => cell.flagged).map(cell => cell.ordinal))
  const kept = rows.filter(
    row => filter === 'all' || (filter === 'missed' ? row.group === 'missed' : flagged.has(row.ordinal)),
  )
  return GROUPS.flatMap(group => kept.filter(row => row.group === group))
}

/** Half of the questions took longer; null when none was on screen. */
export function medianMs(rows: readonly ResultRow[]): number | null {
  const times = rows
    .map(row => row.spentMs)
    .filter(ms => ms > 0)
    .toSorted((a, b) => a - b)
  return times[Math.floor(times.length / 2)] ?? null
}
