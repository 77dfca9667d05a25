import { useId } from 'react'
import type { Confidence as HowSure } from '../../../../db/domain/quiz/quiz-choice.ts'
import { KeyHint } from '../../../commands/KeyHint.tsx'
import { beSure } from './answers.ts'
import { text } from './text.ts'
import styles from './Confidence.module.css'

interface ConfidenceProps {
  readonly value: HowSure | null
  /** The answer is out. */
  readonly fixed: boolean
}

const LEVELS = ['guess', 'fairly', 'sure'] as const satisfies readonly HowSure[]

/** How sure the learner is, before the answer is out. It scores nothing. */
export function Confidence({ value, fixed }: ConfidenceProps) {
  const name = useId()
  if (fixed) return value === null ? null : <p className={styles.was}>{text.youWere(value)}</p>
  return (
    <fieldset className={styles.confidence}>
      <legend className={styles.legend}>{text.howSure}</legend>
      <div className={styles.levels}>
        {LEVELS.map(level => (
          <label key={level} className={styles.level}>
            <input
              type="radio"
              name={name}
              checked={value === level}
              onChange={() => beSure(level)}
              className={styles.input}
            />
            {text.confidence[level]}
            <KeyHint id={level} />
          </label>
        ))}
      </div>
    </fieldset>
  )
}
