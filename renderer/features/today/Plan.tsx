import { useLocation } from 'wouter'
import type { Overview } from '../../../db/api/today.ts'
import { api } from '../../api/client.ts'
import { report } from '../../state/ui.ts'
import { Button } from '../../ui/Button.tsx'
import { IndexCard } from '../../ui/IndexCard.tsx'
import { PlanRow } from './PlanRow.tsx'
import { stepsOf } from './steps.ts'
import { text } from './text.ts'
import styles from './Plan.module.css'

interface PlanProps {
  readonly overview: Overview
  readonly onStart: () => void
}

/** New cards that are offered beyond the day's number. */
const MORE = 5

/** Today's plan on an index card. */
export function Plan({ overview, onStart }: PlanProps) {
  const steps = stepsOf(overview)
  const done = steps.filter(step => step.state === 'done').length
  const next = steps.some(step => step.state === 'next')
  const end = (
    <>
      {steps.length > 1 && <span>{text.planState(done, steps.length)}</span>}
      {overview.minutes > 0 && <span>{text.minutesLeft(overview.minutes)}</span>}
    </>
  )
  return (
    <IndexCard start={<h2>{text.plan}</h2>} end={end}>
      <ol className={styles.plan}>
        {steps.map((step, index) => (
          <PlanRow key={step.title} step={step} number={index + 1} onStart={onStart} />
        ))}
        {!next && <NothingDue overview={overview} />}
      </ol>
    </IndexCard>
  )
}

/** The day is done: more on request, or stop. */
function NothingDue({ overview: { nextDue, blocks } }: { readonly overview: Overview }) {
  const [, navigate] = useLocation()
  const unseen = blocks.reduce((sum, { total, seen }) => sum + total - seen, 0)
  const more = Math.min(MORE, unseen)
  return (
    <li className={styles.nothing}>
      <div>
        <p className={styles.title}>{nextDue === null ? text.nothingDueEver : text.nothingDue(nextDue.label)}</p>
        <p className={styles.detail}>{more > 0 ? text.nothingBody : text.nothingBodyAll}</p>
      </div>
      {more > 0 ? (
        <Button onClick={() => void api.today.moreNew({ cards: more }).catch(report)}>{text.moreNew(more)}</Button>
      ) : (
        <Button onClick={() => navigate('/decks')}>{text.toDecks}</Button>
      )}
    </li>
  )
}
