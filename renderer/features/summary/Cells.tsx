import type { Outcome, Step } from '../../../db/api/review.ts'
import { text } from './text.ts'
import styles from './Cells.module.css'

/** Answers of the same-day repeat are no first tries. */
const REPEATS: ReadonlySet<Outcome> = new Set(['repeated', 'not-yet'])

/** The cards of a session in the order they came, each by how it went the first time. */
export function Cells({ steps }: { readonly steps: readonly Step[] }) {
  const cards = new Set<string>()
  // A card that came back in cram is one card.
  const first = steps.filter(({ card, outcome }) => !REPEATS.has(outcome) && cards.size < cards.add(card).size)
  const of = (...outcomes: Outcome[]) => first.filter(step => outcomes.includes(step.outcome)).length
  if (first.length === 0) return null
  return (
    <div className={styles.block}>
      <div className={styles.head}>
        <h2>{text.order}</h2>
        <span>{text.legend}</span>
      </div>
      <div
        role="img"
        aria-label={text.cells(first.length, of('miss'), of('effort'), of('new', 'learning'))}
        className={styles.cells}
      >
        {first.map(step => (
          <i key={step.seq} data-outcome={step.outcome} />
        ))}
      </div>
    </div>
  )
}
