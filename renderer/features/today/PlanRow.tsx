import { Check } from 'lucide-react'
import { Button } from '../../ui/Button.tsx'
import { Hidden } from '../../ui/Hidden.tsx'
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
export function PlanRow({ step: { state, title, detail, minutes, opens }, number, onStart }: PlanRowProps) {
  return (
    <li className={styles.step} data-state={state} data-opens={opens ?? undefined}>
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
      {state === 'later' && opens !== null && (
        <Button keyName={String(number)} onClick={onStart}>
          {text.start} <Hidden>{title}</Hidden>
        </Button>
      )}
    </li>
  )
}
