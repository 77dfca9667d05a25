import type { Results } from '../../../../db/api/quiz.ts'
import { CommandButton } from '../../../commands/CommandButton.tsx'
import { score as written } from '../../../numbers.ts'
import { Title } from '../../../ui/Title.tsx'
import { Calibration } from './Calibration.tsx'
import { ComingForward } from './ComingForward.tsx'
import { Figures } from './Figures.tsx'
import { Shares } from './Shares.tsx'
import { text } from './text.ts'
import styles from './ScoreColumn.module.css'

/** The score large and in words, what it is made of, and what comes next. */
export function ScoreColumn({ results }: { readonly results: Results }) {
  const { attempt, date, k, score } = results
  return (
    <section className={styles.column}>
      <div className={styles.scroll}>
        <p className={styles.kicker}>{text.kicker(attempt.title, date)}</p>
        {score !== null && (
          <p className={styles.number}>
            <span>{written(score)}</span>
            <span className={styles.at}>{text.recallAt(k)}</span>
          </p>
        )}
        <div className={styles.words}>
          <Title name={text.name} look="plain">
            {text.words(results)}
          </Title>
        </div>
        <Figures results={results} />
        <Shares results={results} />
        <Calibration calibration={results.calibration} />
        <ComingForward forwarded={results.forwarded} />
      </div>
      <footer className={styles.actions}>
        <CommandButton id="keepMisses" kind="primary" size="large" />
        <CommandButton id="retryMisses" />
        <CommandButton id="doneQuiz" />
      </footer>
    </section>
  )
}
