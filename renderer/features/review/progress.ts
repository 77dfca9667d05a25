/** Where a session stands, as its bar and its counter show it. */
import type { Outcome, Shown, Step } from '../../../db/api/review.ts'
import type { Counts } from '../../../db/api/values.ts'
import type { CellState } from '../../ui/segments.ts'

const CELLS: Readonly<Record<Outcome, CellState>> = {
  hit: 'hit',
  effort: 'hit',
  new: 'hit',
  repeated: 'hit',
  miss: 'miss',
  'not-yet': 'miss',
  learning: 'learning',
}

export interface Progress {
  /** Due and new cards first; then the drill, which has a bar of its own. */
  readonly phase: 'cards' | 'drill'
  readonly cells: readonly CellState[]
  /** Which card is on screen, from 1. */
  readonly at: number
  readonly total: number
  /** Cards left in the phase, the one on screen among them. */
  readonly left: number
}

/** The bar of a session: what was answered in order, the card on screen, and what is still to come. */
export function progressOf(steps: readonly Step[], current: Shown | null, counts: Counts): Progress {
  const left = counts.due + counts.new
  const drilling = current === null ? left === 0 && counts.drill > 0 : current.from === 'drill'
  return drilling ? drill(steps, current, counts) : cards(steps, current, left)
}

function cards(steps: readonly Step[], current: Shown | null, left: number): Progress {
  return {
    phase: 'cards',
    ...bar(
      steps.filter(step => !isDrill(step.outcome)),
      current,
      left,
    ),
  }
}

function drill(steps: readonly Step[], current: Shown | null, counts: Counts): Progress {
  return {
    phase: 'drill',
    ...bar(
      steps.filter(step => isDrill(step.outcome)),
      current,
      counts.drill,
    ),
  }
}

function bar(done: readonly Step[], current: Shown | null, left: number) {
  const ahead = current === null ? left : Math.max(0, left - 1)
  const cells: CellState[] = [
    ...done.map(step => CELLS[step.outcome]),
    ...(current === null ? [] : ['current' as const]),
    ...Array.from({ length: ahead }, () => 'ahead' as const),
  ]
  return { cells, at: Math.min(done.length + 1, cells.length), total: cells.length, left }
}

/** Whether an answer belongs to the same-day repeats. */
export function isDrill(outcome: Outcome): boolean {
  return outcome === 'repeated' || outcome === 'not-yet'
}
