import type { Asked } from '../../../../../db/domain/quiz/types/leakage/schema.ts'
import { Checkbox } from '../../../../ui/Checkbox.tsx'
import { Text, usePlainText } from '../../Text.tsx'
import { text } from './text.ts'
import styles from './Leakage.module.css'

interface FeatureRowProps {
  readonly columns: Asked['columns']
  readonly cells: Asked['rows'][number]['cells']
  readonly chosen: boolean
  readonly onToggle: () => void
}

/** A feature with its box; a click anywhere in the row ticks it. */
export function FeatureRow({ columns, cells, chosen, onToggle }: FeatureRowProps) {
  const plain = usePlainText()
  const [name] = cells
  return (
    <tr data-chosen={chosen || undefined} className={styles.row}>
      <td className={styles.box}>
        <Checkbox
          label={text.rowLeaks(name === undefined ? '' : plain(name))}
          hideLabel
          checked={chosen}
          onChange={onToggle}
        />
      </td>
      {cells.map((cell, index) => (
        <td key={columns[index]} onClick={onToggle}>
          <Text of={cell} />
        </td>
      ))}
    </tr>
  )
}
