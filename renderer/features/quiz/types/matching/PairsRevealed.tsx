import type { Answer, Asked, Revealed } from '../../../../../db/domain/quiz/types/matching/schema.ts'
import { Verdict } from '../../parts/Verdict.tsx'
import { Text } from '../../Text.tsx'
import { text as shared } from '../../text.ts'
import type { RevealProps } from '../face.tsx'
import { text } from './text.ts'
import styles from './Pairs.module.css'

/** Each pair: yours, what is accepted, and why. */
export function PairsRevealed({ revealed }: RevealProps<Asked, Answer, Revealed>) {
  return (
    <ul aria-label={shared.answers} className={styles.rows}>
      {revealed.rows.map(({ left, accepted, yours, right, reason }) => (
        <li key={left.md} className={styles.revealed}>
          <div className={styles.left}>
            <Text of={left} />
          </div>
          <Verdict kind={right ? 'right' : 'wrong'}>{right ? shared.right : shared.wrong}</Verdict>
          <dl className={styles.said}>
            <dt>{text.yours}</dt>
            <dd>{yours === null ? shared.nothing : <Text of={yours} />}</dd>
            <dt>{shared.accepted}</dt>
            <dd>
              <Text of={accepted} />
            </dd>
          </dl>
          <div className={styles.reason}>
            <Text of={reason} as="note" />
          </div>
        </li>
      ))}
    </ul>
  )
}
