import { choiceOf, compareText, STRICTNESSES } from '../../../db/domain/note/strictness.ts'
import { NumberField } from '../../ui/NumberField.tsx'
import { Select } from '../../ui/Select.tsx'
import { text } from './text.ts'
import styles from './Editor.module.css'

interface CompareFieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
}

/** The furthest a number may be off. */
const MOST = { share: 100, amount: 9_999 } as const

/** How strictly what is typed in review is compared, in words. */
export function CompareField({ value, onChange }: CompareFieldProps) {
  const { strictness, off } = choiceOf(value)
  return (
    <div className={styles.field}>
      <div className={styles.label}>
        <span className={styles.name}>{text.compare}</span>
        <span className={styles.hint}>{text.compareHint}</span>
      </div>
      <div className={styles.choice}>
        <Select
          label={text.compare}
          value={strictness}
          options={STRICTNESSES.map(one => ({ value: one, label: text.strictness[one] }))}
          onChange={one => onChange(compareText(one))}
        />
        {(strictness === 'share' || strictness === 'amount') && (
          <NumberField
            label={text.off}
            value={off}
            min={0}
            max={MOST[strictness]}
            step={strictness === 'share' ? 1 : 0.1}
            decimals={2}
            unit={text.offUnit[strictness]}
            outOfBounds={text.offBounds(MOST[strictness])}
            onChange={next => onChange(compareText(strictness, next))}
          />
        )}
      </div>
    </div>
  )
}
