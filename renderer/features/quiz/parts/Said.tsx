import { Check, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from '../../../ui/Icon.tsx'
import { text } from '../text.ts'
import styles from './Said.module.css'

interface SaidProps {
  readonly right: boolean
  /** What the learner said; null for a blank. */
  readonly yours: ReactNode
  /** More about it: `Off by 4×`. */
  readonly note?: ReactNode
  readonly accepted: ReactNode
  readonly acceptedNote?: ReactNode
}

/** What was said beside what is accepted. */
export function Said({ right, yours, note, accepted, acceptedNote }: SaidProps) {
  return (
    <dl className={styles.said}>
      <div data-kind={right ? 'right' : 'wrong'} className={styles.panel}>
        <dt className={styles.name}>
          <Icon of={right ? Check : X} size={14} />
          {right ? text.youSaidRight : text.youSaid}
        </dt>
        <dd className={styles.value}>{yours ?? text.nothing}</dd>
        {note !== undefined && <dd className={styles.note}>{note}</dd>}
      </div>
      <div data-kind="right" className={styles.panel}>
        <dt className={styles.name}>
          <Icon of={Check} size={14} />
          {text.accepted}
        </dt>
        <dd className={styles.value}>{accepted}</dd>
        {acceptedNote !== undefined && <dd className={styles.note}>{acceptedNote}</dd>}
      </div>
    </dl>
  )
}
