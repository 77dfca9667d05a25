import type { EstimateRevealed as Revealed } from '../../../../db/domain/quiz/estimation/revealed.ts'
import { Text } from '../Text.tsx'
import { text } from '../text.ts'
import { LogStrip } from './LogStrip.tsx'
import { Said } from './Said.tsx'
import { StepByStep } from './StepByStep.tsx'
import styles from './EstimateRevealed.module.css'

interface EstimateRevealedProps {
  readonly revealed: Revealed
  /** As it was typed, with its unit; null for a blank. */
  readonly typed: string | null
}

/** Where a number landed, which mistake it stands for, and the way to the accepted one. */
export function EstimateRevealed({ revealed, typed }: EstimateRevealedProps) {
  const { full, half, yours, yoursLabel, unreadable, label, ratio, trap, steps, anchor } = revealed
  const right = yours !== null && within(full, yours)
  return (
    <div className={styles.revealed}>
      <Said
        right={right}
        yours={yoursLabel ?? typed}
        note={yours === null ? (unreadable ?? undefined) : noteOf(right, half, yours, ratio)}
        accepted={label}
      />
      {trap !== null && (
        <div className={styles.trap}>
          <b>{text.trap}</b>
          <Text of={trap} as="note" />
        </div>
      )}
      <LogStrip {...revealed} />
      <StepByStep steps={steps} />
      {anchor !== null && (
        <div className={styles.anchor}>
          <b>{text.anchor}</b>
          <Text of={anchor} as="note" />
        </div>
      )}
    </div>
  )
}

function noteOf(right: boolean, half: Revealed['half'], yours: number, ratio: number | null): string {
  if (right) return text.withinFull
  const far = ratio === null || ratio === 0 ? text.farOff : text.offBy(ratio > 1 ? ratio : 1 / ratio, ratio > 1)
  return half !== null && within(half, yours) ? `${text.withinHalf} ${far}` : far
}

function within([from, to]: readonly [number, number], value: number): boolean {
  return from <= value && value <= to
}
