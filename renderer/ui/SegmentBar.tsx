import { barsOf, type CellState } from './segments.ts'
import styles from './SegmentBar.module.css'

interface SegmentBarProps {
  readonly cells: readonly CellState[]
  /** Which card is on screen, from 1. */
  readonly at: number
  /** `17 of 50 cards`. */
  readonly label: string
}

/** A session at a glance: solid is recalled, hatched is missed, the marked one is on screen. */
export function SegmentBar({ cells, at, label }: SegmentBarProps) {
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuetext={label}
      aria-valuemin={0}
      aria-valuemax={Math.max(1, cells.length)}
      aria-valuenow={Math.min(at, Math.max(1, cells.length))}
      className={styles.bar}
    >
      {barsOf(cells).map(({ from, state }) => (
        <i key={from} data-state={state} className={styles[state]} />
      ))}
    </div>
  )
}
