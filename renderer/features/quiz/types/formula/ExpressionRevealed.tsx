import type { Answer, Asked, Revealed } from '../../../../../db/domain/quiz/types/formula/schema.ts'
import { Said } from '../../parts/Said.tsx'
import { Text } from '../../Text.tsx'
import { text as shared } from '../../text.ts'
import type { RevealProps } from '../face.tsx'
import styles from './Formula.module.css'

/** The form that was typed beside the accepted one, which mistake it is, and why the accepted one holds. */
export function ExpressionRevealed({ answer, revealed }: RevealProps<Asked, Answer, Revealed>) {
  const { right, unreadable, mistake, reason } = revealed
  return (
    <div className={styles.formula}>
      <Said
        right={right}
        yours={answer === null ? null : answer.text}
        note={unreadable ?? undefined}
        accepted={<Text of={revealed.answer} as="reading" />}
      />
      {mistake !== null && (
        <div>
          <b>{shared.trap}</b>
          <Text of={mistake} as="note" />
        </div>
      )}
      <Text of={reason} as="reading" />
    </div>
  )
}
