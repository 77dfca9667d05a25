import { Check } from 'lucide-react'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Mark } from '../../ui/Mark.tsx'
import type { PlanStep } from './steps.ts'
import { text } from './text.ts'
import styles from './Plan.module.css'

interface PlanRowProps {
  readonly step: PlanStep
  readonly number: number
  readonly onStart: () => void
}

/** One step: done ones are struck through and keep their score, the next one is marked. */
export function PlanRow({ step: { state, title, detail, minutes }, number, onStart }: PlanRowProps) {
  return (
    <li className={styles.step} data-state={state}>
      <span className={styles.number} aria-hidden>
        {state === 'done' ? <Icon of={Check} size={12} /> : number}
      </span>
      <div className={styles.words}>
        <p className={styles.title}>
          {state === 'next' ? <Mark>{title}</Mark> : state === 'done' ? <s>{title}</s> : title}
        </p>
        <p className={styles.detail}>{detail}</p>
      </div>
      <span className={styles.minutes}>{minutes !== null && text.minutes(minutes)}</span>
      {state === 'next' && (
        <Button kind="primary" keyName="Space" onClick={onStart}>
          {text.start}
        </Button>
      )}
    </li>
  )
}
