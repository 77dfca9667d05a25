import type { Results } from '../../../../db/api/quiz.ts'
import { ProgressBar } from '../../../ui/ProgressBar.tsx'
import { text } from './text.ts'
import styles from './Calibration.module.css'

/** How often each degree of sureness was right. */
export function Calibration({ calibration }: { readonly calibration: Results['calibration'] }) {
  const given = calibration.filter(({ answers }) => answers > 0)
  if (given.length === 0) return null
  return (
    <section className={styles.calibration}>
      <h2>{text.sureness}</h2>
      <ul>
        {given.map(({ confidence, answers, hits }) => (
          <li key={confidence}>
            <ProgressBar
              as="meter"
              label={text.confidences[confidence]}
              value={hits}
              max={answers}
              text={text.calibrated(hits, answers)}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
