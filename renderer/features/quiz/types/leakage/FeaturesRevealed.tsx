import type { Answer, Asked, Revealed } from '../../../../../db/domain/quiz/types/leakage/schema.ts'
import { Repair } from '../../parts/Repair.tsx'
import { Verdict, type VerdictKind } from '../../parts/Verdict.tsx'
import { Text } from '../../Text.tsx'
import type { RevealProps } from '../face.tsx'
import { Moment } from './Moment.tsx'
import { text } from './text.ts'
import styles from './Leakage.module.css'

/** Every feature: whether it leaks, whether that was seen, and why. */
export function FeaturesRevealed({ asked, revealed }: RevealProps<Asked, Answer, Revealed>) {
  const { rows, found, leaks, falseAlarms } = revealed
  return (
    <div className={styles.leakage}>
      <Moment of={asked.moment} />
      <p>{text.found(found, leaks, falseAlarms)}</p>
      <table aria-label={text.table} className={styles.table}>
        <thead>
          <tr>
            {asked.columns.map(column => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
            <th scope="col">{text.verdict}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => {
            const [kind, words] = verdictOf(row)
            return (
              <tr key={row.at}>
                {row.cells.map((cell, index) => (
                  <td key={asked.columns[index]}>
                    <Text of={cell} />
                  </td>
                ))}
                <td className={styles.why}>
                  <Verdict kind={kind}>{words}</Verdict>
                  <Text of={row.reason} as="note" />
                  <Repair callNumber={kind === 'right' || kind === 'plain' ? null : row.repair} />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

function verdictOf({ leaks, chosen }: Revealed['rows'][number]): readonly [VerdictKind, string] {
  if (leaks) return chosen ? ['right', text.leaksFound] : ['wrong', text.leaksMissed]
  return chosen ? ['wrong', text.falseAlarm] : ['plain', text.clean]
}
