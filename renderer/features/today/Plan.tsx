import { useLocation } from 'wouter'
import type { Overview } from '../../../db/api/today.ts'
import { CommandButton } from '../../commands/CommandButton.tsx'
import { Button } from '../../ui/Button.tsx'
import { IndexCard } from '../../ui/IndexCard.tsx'
import { PlanRow } from './PlanRow.tsx'
import { stepsOf, type PlanStep } from './steps.ts'
import { text } from './text.ts'
import styles from './Plan.module.css'

interface PlanProps {
  readonly overview: Overview
  readonly onStart: (step: PlanStep) => void
}

/** Today's plan on an index card. */
export function Plan({ overview, onStart }: PlanProps) {
  const steps = stepsOf(overview)
  const done = steps.filter(step => step.state === 'done').length
  const cardsLeft = steps.some(step => step.opens === 'review')
  const toRead = overview.reading.reduce((sum, reading) => sum + reading.minutes, 0)
  const offered = (overview.quizOffer?.minutes ?? 0) + (overview.sweep?.minutes ?? 0)
  const minutes = toRead + overview.minutes + offered
  const end = (
    <>
      {steps.length > 1 && <span>{text.planState(done, steps.length)}</span>}
      {minutes > 0 && <span>{text.minutesLeft(minutes)}</span>}
    </>
  )
  return (
    <IndexCard start={<h2>{text.plan}</h2>} end={end}>
      <ol className={styles.plan}>
        {steps.map((step, index) => (
          <PlanRow key={step.title} step={step} number={index + 1} onStart={() => onStart(step)} />
        ))}
        {!cardsLeft && <NothingDue overview={overview} />}
      </ol>
    </IndexCard>
  )
}

/** The day is done: more on request, or stop. */
function NothingDue({ overview: { nextDue, offered, pace, quizOffer, sweep } }: { readonly overview: Overview }) {
  const [, navigate] = useLocation()
  const lastDays = pace.bound === 'last-days'
  const steps = [...(quizOffer === null ? [] : [text.takeQuiz]), ...(sweep === null ? [] : [text.doSweep])]
  const kind = steps.length === 0 ? 'primary' : 'plain'
  return (
    <li className={styles.nothing}>
      <p className={styles.headline}>{nextDue === null ? text.nothingDueEver : text.nothingDue(nextDue.label)}</p>
      <p className={styles.body}>{text.nothingBody(offered, lastDays, steps)}</p>
      {offered > 0 && <CommandButton id="moreNew" kind={kind} />}
      {offered === 0 && !lastDays && steps.length === 0 && (
        <Button kind="primary" onClick={() => navigate('/decks')}>
          {text.toDecks}
        </Button>
      )}
    </li>
  )
}
