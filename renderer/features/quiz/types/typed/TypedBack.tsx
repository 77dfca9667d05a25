import { useRef } from 'react'
import type { Answer, Asked } from '../../../../../db/domain/quiz/types/typed/schema.ts'
import { TextField } from '../../../../ui/TextField.tsx'
import { Hint } from '../../parts/Hint.tsx'
import { useFocusedField } from '../../parts/use-focused-field.ts'
import { STEM_ID, text } from '../../text.ts'
import type { AskProps } from '../face.tsx'

/** One line to type in. */
export function TypedBack({ answer, onAnswer }: AskProps<Asked, Answer>) {
  const field = useRef<HTMLInputElement>(null)
  useFocusedField(field)
  return (
    <>
      <TextField
        ref={field}
        label={text.yourAnswer}
        aria-describedby={STEM_ID}
        value={answer?.text ?? ''}
        onChange={typed => onAnswer(typed === '' ? null : { type: 'typed', text: typed })}
      />
      <Hint>
        <span>{text.forgiving}</span>
      </Hint>
    </>
  )
}
