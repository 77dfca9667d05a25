import type { NoteCounts, Report } from '../../../db/api/imports.ts'
import { digits } from '../../numbers.ts'
import { text } from './text.ts'
import styles from './Summary.module.css'

const COUNTED = ['added', 'updated', 'same', 'conflicts', 'skipped'] as const satisfies readonly (keyof NoteCounts)[]

/** The counts, which add up to what is in the file. */
export function Figures({ report }: { readonly report: Report }) {
  const { counts } = report
  return (
    <div className={styles.figures}>
      <dl className={styles.counts}>
        {COUNTED.filter(one => one === 'added' || counts[one] > 0).map(one => (
          <div key={one}>
            <dt>{text.figures[one]}</dt>
            <dd>{digits(counts[one])}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.words}>
        {text.sum(report)} {text.where(report)}
      </p>
    </div>
  )
}
