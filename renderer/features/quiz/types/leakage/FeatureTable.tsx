import type { Answer, Asked } from '../../../../../db/domain/quiz/types/leakage/schema.ts'
import { DigitsHint, Hint } from '../../parts/Hint.tsx'
import { useChosenInput } from '../../parts/use-digits.ts'
import type { AskProps } from '../face.tsx'
import { FeatureRow } from './FeatureRow.tsx'
import { Moment } from './Moment.tsx'
import { text } from './text.ts'
import styles from './Leakage.module.css'

/** A row for each feature with a box to tick. */
export function FeatureTable({ asked, answer, onAnswer }: AskProps<Asked, Answer>) {
  const { columns, rows, moment } = asked
  const chosen = answer?.rows ?? []
  const toggle = (at: number) => {
    const next = chosen.includes(at) ? chosen.filter(other => other !== at) : [...chosen, at]
    onAnswer({ type: 'leakage', rows: next })
  }
  const box = useChosenInput<HTMLTableElement>(rows.length, index => {
    const at = rows[index]?.at
    if (at !== undefined) toggle(at)
  })
  return (
    <div className={styles.leakage}>
      <Moment of={moment} />
      <table ref={box} aria-label={text.table} className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{text.leaks}</th>
            {columns.map(column => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ at, cells }) => (
            <FeatureRow
              key={at}
              columns={columns}
              cells={cells}
              chosen={chosen.includes(at)}
              onToggle={() => toggle(at)}
            />
          ))}
        </tbody>
      </table>
      <Hint>
        <DigitsHint count={rows.length}>{text.toggle}</DigitsHint>
        <span>{text.chosen(chosen.length)}</span>
        <span>{text.scoring}</span>
      </Hint>
    </div>
  )
}
