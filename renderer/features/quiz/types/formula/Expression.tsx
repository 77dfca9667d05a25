import { useRef } from 'react'
import type { Answer, Asked } from '../../../../../db/domain/quiz/types/formula/schema.ts'
import { TextField } from '../../../../ui/TextField.tsx'
import { Hint } from '../../parts/Hint.tsx'
import { useFocusedField } from '../../parts/use-focused-field.ts'
import { Text } from '../../Text.tsx'
import { STEM_ID, text as shared } from '../../text.ts'
import type { AskProps } from '../face.tsx'
import { troubleIn } from './trouble.ts'
import { text } from './text.ts'
import styles from './Formula.module.css'

/** The names to use, a field, and what stands in the way of reading it. */
export function Expression({ asked, answer, onAnswer }: AskProps<Asked, Answer>) {
  const field = useRef<HTMLInputElement>(null)
  useFocusedField(field)
  const typed = answer?.text ?? ''
  const trouble = troubleIn(
    typed,
    asked.variables.map(({ name }) => name),
  )
  return (
    <div className={styles.formula}>
      <dl aria-label={text.names} className={styles.names}>
        {asked.variables.map(({ name, meaning }) => (
          <div key={name} className={styles.name}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>
              <Text of={meaning} />
            </dd>
          </div>
        ))}
      </dl>
      <div className={styles.field}>
        <TextField
          ref={field}
          label={shared.yourAnswer}
          aria-describedby={STEM_ID}
          value={typed}
          onChange={next => onAnswer(next === '' ? null : { type: 'formula', text: next })}
        />
      </div>
      <p role="status" data-trouble={trouble !== null || undefined} className={styles.reading}>
        {typed.trim() === '' ? '' : trouble === null ? text.readable : text.trouble[trouble.kind](trouble.at)}
      </p>
      <Hint>
        <span>{text.signs}</span>
        <span>{text.anyForm}</span>
      </Hint>
    </div>
  )
}
