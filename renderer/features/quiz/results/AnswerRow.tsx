import { ChevronDown, ChevronRight } from 'lucide-react'
import { useId } from 'react'
import type { ResultRow } from '../../../../db/api/quiz.ts'
import type { AttemptId } from '../../../../db/domain/ids.ts'
import { shortClock } from '../../../numbers.ts'
import { CallNumber } from '../../../ui/CallNumber.tsx'
import { Chip } from '../../../ui/Chip.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { Verdict, type VerdictKind } from '../parts/Verdict.tsx'
import { FACES } from '../types/index.ts'
import { Explained } from './Explained.tsx'
import { KeepChoice } from './KeepChoice.tsx'
import { text } from './text.ts'
import type { Keep } from './use-keep.ts'
import styles from './AnswerRow.module.css'

interface AnswerRowProps {
  readonly attempt: AttemptId
  readonly row: ResultRow
  readonly isOpen: boolean
  readonly onToggle: () => void
  readonly keep: Keep
}

/** One answer: what came of it, and, opened, yours beside the accepted one and why. */
export function AnswerRow({ attempt, row, isOpen, onToggle, keep }: AnswerRowProps) {
  const panel = useId()
  const offer = keep.offers.get(row.ordinal)
  const fate = offer === undefined ? null : keep.fateOf(row.ordinal)
  return (
    <li data-row={row.ordinal} data-open={isOpen || undefined} className={styles.row}>
      <button type="button" aria-expanded={isOpen} aria-controls={panel} onClick={onToggle} className={styles.head}>
        <Verdict kind={kindOf(row)} signOnly={!isOpen}>
          {text.outcome(row)}
        </Verdict>
        {row.callNumber !== null && <CallNumber code={row.callNumber.slice(0, 2)} />}
        <span className={styles.stem}>{isOpen ? text.open(row.ordinal + 1) : row.stem}</span>
        {fate !== null && fate !== 'wanted' && (
          <Chip tone={fate === 'kept' ? 'good' : 'plain'}>{text.chips[fate]}</Chip>
        )}
        <Chip>{FACES[row.type].name}</Chip>
        <span data-slow={row.group === 'slow' || undefined} className={styles.time}>
          {shortClock(row.spentMs)}
        </span>
        <Icon of={isOpen ? ChevronDown : ChevronRight} size={16} />
      </button>
      <div id={panel} hidden={!isOpen} className={styles.panel}>
        {isOpen && <Explained attempt={attempt} ordinal={row.ordinal} />}
        {isOpen && offer !== undefined && fate !== null && (
          <KeepChoice offer={offer} fate={fate} onToggle={() => keep.leaveOut(row.ordinal)} />
        )}
      </div>
    </li>
  )
}

function kindOf({ points }: ResultRow): VerdictKind {
  if (points === null) return 'plain'
  return points === 1 ? 'right' : points > 0 ? 'part' : 'wrong'
}
