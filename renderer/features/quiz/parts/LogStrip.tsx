import type { EstimateRevealed } from '../../../../db/domain/quiz/estimation/revealed.ts'
import { text } from '../text.ts'
import { logScale } from './log-scale.ts'
import styles from './LogStrip.module.css'

type LogStripProps = Pick<EstimateRevealed, 'value' | 'label' | 'yours' | 'yoursLabel' | 'full' | 'half' | 'unit'>

/** Where the answer landed: full marks, half marks, and each step on the scale a factor of ten. */
export function LogStrip({ value, label, yours, yoursLabel, full, half, unit }: LogStripProps) {
  const scale = logScale([value, ...full, ...(half ?? []), ...(yours === null ? [] : [yours])])
  if (scale === null) return null
  const band = ([from, to]: readonly [number, number]) => ({
    insetInlineStart: `${scale.place(from)}%`,
    width: `${scale.place(to) - scale.place(from)}%`,
  })
  return (
    <div role="img" aria-label={text.strip(label, yoursLabel)} className={styles.strip}>
      <div className={styles.scale}>
        {half !== null && <div style={band(half)} className={styles.half} />}
        <div style={band(full)} className={styles.full} />
        {scale.ticks.map(tick => (
          <div key={tick} style={{ insetInlineStart: `${scale.place(tick)}%` }} className={styles.tick}>
            <span>{text.power(tick, unit)}</span>
          </div>
        ))}
        <div style={{ insetInlineStart: `${scale.place(value)}%` }} className={styles.accepted} />
        {yours !== null && <div style={{ insetInlineStart: `${scale.place(yours)}%` }} className={styles.yours} />}
      </div>
      <div className={styles.legend}>
        <span className={styles.key}>
          <i className={styles.full} />
          {text.fullMarks}
        </span>
        {half !== null && (
          <span className={styles.key}>
            <i className={styles.half} />
            {text.halfMarks}
          </span>
        )}
        <span className={styles.key}>
          <i className={styles.accepted} />
          {text.accepted}
        </span>
        {yours !== null && (
          <span className={styles.key}>
            <i className={styles.yours} />
            {text.yours}
          </span>
        )}
      </div>
    </div>
  )
}
