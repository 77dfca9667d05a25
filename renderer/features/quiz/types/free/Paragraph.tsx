import { useRef } from 'react'
import type { Answer, Asked } from '../../../../../db/domain/quiz/types/free/schema.ts'
import { TextArea } from '../../../../ui/TextArea.tsx'
import { Hint, KeysHint } from '../../parts/Hint.tsx'
import { useFocusedField } from '../../parts/use-focused-field.ts'
import { STEM_ID, text as shared } from '../../text.ts'
import type { AskProps } from '../face.tsx'
import { text } from './text.ts'

/** Room for two to four sentences. Enter begins a new line. */
export function Paragraph({ answer, onAnswer }: AskProps<Asked, Answer>) {
  const field = useRef<HTMLTextAreaElement>(null)
  useFocusedField(field)
  return (
    <>
      <TextArea
        ref={field}
        label={shared.yourAnswer}
        aria-describedby={STEM_ID}
        rows={7}
        voice="serif"
        maxLength={5000}
        value={answer?.text ?? ''}
        onChange={typed => onAnswer(typed === '' ? null : { type: 'free', text: typed, marks: null })}
      />
      <Hint>
        <span>{text.length}</span>
        <KeysHint keys={['Mod+Enter']}>{text.confirms}</KeysHint>
      </Hint>
    </>
  )
}
