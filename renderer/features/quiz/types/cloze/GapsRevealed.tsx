import type { Answer, Asked, Revealed } from '../../../../../db/domain/quiz/types/cloze/schema.ts'
import { Said } from '../../parts/Said.tsx'
import { Text } from '../../Text.tsx'
import type { RevealProps } from '../face.tsx'
import { text } from './text.ts'
import styles from './Cloze.module.css'

/** Every gap: what was typed, what is accepted, and why. */
export function GapsRevealed({ revealed: { blanks } }: RevealProps<Asked, Answer, Revealed>) {
  return (
    <ol className={styles.cloze}>
      {blanks.map(({ key, yours, accepted, right, reason }, index) => (
        <li key={key} className={styles.revealed}>
          <h3 className={styles.title}>{text.gap(index + 1, blanks.length)}</h3>
          <Said right={right} yours={yours === '' ? null : yours} accepted={accepted.join(text.or)} />
          <Text of={reason} as="note" />
        </li>
      ))}
    </ol>
  )
}
