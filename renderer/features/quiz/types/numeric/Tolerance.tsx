import type { Item } from '../../../../../db/domain/quiz/types/numeric/schema.ts'
import { SegmentedControl } from '../../../../ui/SegmentedControl.tsx'
import { NumberText } from '../../writing/NumberText.tsx'
import styles from '../../writing/Writing.module.css'
import { text } from './text.ts'

type Of = Item['tolerance']
const START = { share: 0.1, factor: { factor: 2 } } as const
const KINDS = (['share', 'factor'] as const).map(value => ({ value, label: text.kinds[value] }))

interface ToleranceProps {
  readonly tolerance: Of
  readonly onChange: (tolerance: Of) => void
}

/** How near is near enough: a share of the answer, or a factor where only the order of magnitude is known. */
export function Tolerance({ tolerance, onChange }: ToleranceProps) {
  const kind = typeof tolerance === 'number' ? 'share' : 'factor'
  return (
    <fieldset className={styles.group}>
      <legend className={styles.label}>{text.tolerance}</legend>
      <div className={styles.pair}>
        <SegmentedControl
          label={text.tolerance}
          value={kind}
          options={KINDS}
          onChange={next => onChange(START[next])}
        />
        {typeof tolerance === 'number' ? (
          <NumberText
            key={kind}
            label={text.share}
            path="tolerance"
            value={tolerance * 100}
            unit={text.percent}
            onChange={percent => onChange(percent / 100)}
          />
        ) : (
          <NumberText
            key={kind}
            label={text.factor}
            path="tolerance"
            value={tolerance.factor}
            unit={text.times}
            onChange={factor => onChange({ factor })}
          />
        )}
      </div>
    </fieldset>
  )
}
