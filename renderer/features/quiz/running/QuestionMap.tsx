import type { AttemptView } from '../../../../db/api/quiz.ts'
import { goTo, openQuestions } from './moves.ts'
import { useRunning } from './state.ts'
import { text } from './text.ts'
import styles from './QuestionMap.module.css'

/** Every question as a cell: what is answered, what is flagged, where one is. Back is always allowed. */
export function QuestionMap({ attempt }: { readonly attempt: AttemptView }) {
  const phase = useRunning(state => state.phase)
  useRunning(state => state.drafts)
  const blanks = new Set(openQuestions().blanks)
  return (
    <section className={styles.map}>
      <h2 className={styles.name}>{text.questions}</h2>
      <ol className={styles.cells}>
        {attempt.cells.map(({ ordinal, flagged, revealed }) => {
          const answered = !blanks.has(ordinal)
          return (
            <li key={ordinal}>
              <button
                type="button"
                disabled={phase !== 'asking'}
                aria-current={ordinal === attempt.at ? 'step' : undefined}
                aria-label={text.cell(ordinal + 1, { answered, flagged, out: revealed })}
                data-answered={answered || undefined}
                data-flagged={flagged || undefined}
                onClick={() => void goTo(ordinal)}
                className={styles.cell}
              >
                {ordinal + 1}
              </button>
            </li>
          )
        })}
      </ol>
      <p aria-hidden className={styles.legend}>
        <span className={styles.key}>
          <i className={styles.answered} />
          {text.answered}
        </span>
        <span className={styles.key}>
          <i className={styles.flag} />
          {text.flaggedMark}
        </span>
      </p>
    </section>
  )
}
