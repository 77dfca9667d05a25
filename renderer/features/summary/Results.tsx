import type { Summary } from '../../../db/api/review.ts'
import type { Scope } from '../../../db/api/values.ts'
import { isCram } from '../../../db/domain/study/cram.ts'
import { duration, score as written } from '../../numbers.ts'
import { Mark } from '../../ui/Mark.tsx'
import { Title } from '../../ui/Title.tsx'
import { Actions } from './Actions.tsx'
import { CardList } from './CardList.tsx'
import { Cells } from './Cells.tsx'
import { text } from './text.ts'
import styles from './Summary.module.css'

interface ResultsProps {
  readonly summary: Summary
  readonly scope: Scope
}

/** Below ten cards a giant number would say more than it knows. */
const ENOUGH_FOR_A_NUMBER = 10

/** The score large, in words, and card by card. */
export function Results({ summary, scope }: ResultsProps) {
  const { date, spentMs, k, score, answers, missed, learning, dueTomorrow, steps } = summary
  return (
    <div className={styles.summary}>
      <section className={styles.score}>
        <span className={styles.kicker}>{text.kicker(date, duration(spentMs))}</span>
        {score !== null && k >= ENOUGH_FOR_A_NUMBER && (
          <p className={styles.number}>
            <span>{written(score)}</span>
            <span className={styles.at}>
              <Mark>{text.recallAt(k)}</Mark>
            </span>
          </p>
        )}
        <div className={styles.words} data-alone={k < ENOUGH_FOR_A_NUMBER || undefined}>
          <Title name={text.name} look="plain">
            {answers === 0 ? text.none : wordsOf(summary, scope)}
          </Title>
        </div>
        <Actions summary={summary} scope={scope} />
      </section>
      <section className={styles.cards}>
        {steps.length > 0 && <Cells steps={steps} />}
        <CardList title={isCram(scope) ? text.missedInCram : text.missed} cards={missed} />
        <CardList title={text.learning} cards={learning} />
        <p className={styles.tomorrow}>
          <span>{text.dueTomorrow}</span>
          <span>{dueTomorrow}</span>
        </p>
      </section>
    </div>
  )
}

/** What a session came to; where something was studied outside of its day, what that means for the schedule. */
function wordsOf(summary: Summary, scope: Scope): string {
  if (isCram(scope)) return text.crammed(new Set(summary.steps.map(({ card }) => card)).size, summary.missed.length)
  const words = text.words(summary)
  return scope.kind === 'custom' ? `${words} ${text.ahead}` : words
}
