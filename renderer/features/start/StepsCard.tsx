import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Choices, Outlook } from '../../../db/api/start.ts'
import { roleName } from '../../text.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { IndexCard } from '../../ui/IndexCard.tsx'
import { Mark } from '../../ui/Mark.tsx'
import { goTo, STEPS, useStart, type Step } from './state.ts'
import { text } from './text.ts'
import styles from './Start.module.css'

interface StepsCardProps {
  readonly choices: Choices
  readonly outlook: Outlook | undefined
  /** In the place of the last step, once it is reached. */
  readonly children?: ReactNode
}

/** The three steps on an index card: what was chosen, where one is, what comes. */
export function StepsCard({ choices, outlook, children }: StepsCardProps) {
  const step = useStart(state => state.step)
  const at = STEPS.indexOf(step)
  const rows = STEPS.slice(0, children === undefined ? STEPS.length : -1)
  return (
    <IndexCard start={<h2>{text.steps}</h2>} end={text.stepOf(at + 1, STEPS.length)}>
      <ol>
        {rows.map((id, index) => (
          <StepRow key={id} step={id} number={index + 1} state={index < at ? 'done' : index === at ? 'next' : 'later'}>
            {index < at ? chosen(id, choices, outlook) : ''}
          </StepRow>
        ))}
        {children}
      </ol>
    </IndexCard>
  )
}

interface StepRowProps {
  readonly step: Step
  readonly number: number
  readonly state: 'done' | 'next' | 'later'
  /** What was chosen. */
  readonly children: string
}

const TITLES: Readonly<Record<Step, string>> = { date: text.dateRow, role: text.roleRow, cards: text.cardsRow }

function StepRow({ step, number, state, children }: StepRowProps) {
  const title = TITLES[step]
  return (
    <li className={styles.row} data-state={state} aria-current={state === 'next' ? 'step' : undefined}>
      <span className={styles.number} aria-hidden>
        {state === 'done' ? <Icon of={Check} size={12} /> : number}
      </span>
      <div>
        <p className={styles.title}>{state === 'next' ? <Mark>{title}</Mark> : state === 'done' ? children : title}</p>
      </div>
      {state === 'done' && (
        <Button kind="ghost" size="small" aria-label={text.change(title)} onClick={() => goTo(step)}>
          {text.changeShort}
        </Button>
      )}
    </li>
  )
}

function chosen(step: Step, { minutesADay, role }: Choices, outlook: Outlook | undefined): string {
  if (step === 'date') return text.dateChosen(outlook?.interview?.label ?? null, minutesADay)
  return role === null ? text.roleOpen : roleName(role)
}
