import type { Answer, Asked, Revealed } from '../../../../../db/domain/quiz/types/free/schema.ts'
import { Text } from '../../Text.tsx'
import { text as shared } from '../../text.ts'
import type { RevealProps } from '../face.tsx'
import { Rubric } from './Rubric.tsx'
import { text } from './text.ts'
import styles from './Free.module.css'

/** Yours beside the model answer, and the lines to mark yourself by. */
export function FreeRevealed({ answer, revealed, onMark }: RevealProps<Asked, Answer, Revealed>) {
  const { model, rubric, misses } = revealed
  const mark = (marks: readonly boolean[]) => onMark?.({ type: 'free', text: answer?.text ?? '', marks: [...marks] })
  return (
    <div className={styles.free}>
      <div className={styles.answers}>
        <section className={styles.answer}>
          <h3 className={styles.title}>{shared.youSaidRight}</h3>
          <p className={styles.yours}>{answer === null ? shared.nothing : answer.text}</p>
        </section>
        <section className={styles.answer}>
          <h3 className={styles.title}>{text.model}</h3>
          <Text of={model} as="reading" />
        </section>
      </div>
      <Rubric rubric={rubric} onMark={answer === null || onMark === null ? null : mark} />
      {misses.length > 0 && (
        <section>
          <h3 className={styles.title}>{text.misses}</h3>
          <ul className={styles.misses}>
            {misses.map(miss => (
              <li key={miss.md}>
                <Text of={miss} as="note" />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
