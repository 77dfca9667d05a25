import type { Summary } from '../../../db/api/review.ts'
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
  readonly deck: string | null
}

/** Below ten cards a giant number would say more than it knows. */
const ENOUGH_FOR_A_NUMBER = 10

/** The score large, in words, and card by card. */
export function Results({ summary, deck }: ResultsProps) {
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
            {answers === 0 ? text.none : text.words(summary)}
          </Title>
        </div>
        <Actions summary={summary} deck={deck} />
      </section>
      <section className={styles.cards}>
        {steps.length > 0 && <Cells steps={steps} />}
        <CardList title={text.missed} cards={missed} />
        <CardList title={text.learning} cards={learning} />
        <p className={styles.tomorrow}>
          <span>{text.dueTomorrow}</span>
          <span>{dueTomorrow}</span>
        </p>
      </section>
    </div>
  )
}
