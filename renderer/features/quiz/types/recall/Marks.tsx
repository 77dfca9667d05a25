import type { Answer, Asked, Revealed } from '../../../../../db/domain/quiz/types/recall/schema.ts'
import { RadioGroup } from '../../../../ui/RadioGroup.tsx'
import { useChosenInput } from '../../parts/use-digits.ts'
import { Text } from '../../Text.tsx'
import { text as shared } from '../../text.ts'
import type { RevealProps } from '../face.tsx'
import { text } from './text.ts'
import styles from './Recall.module.css'

const MARKS = ['missed', 'partly', 'recalled'] as const

/** The back, and how much of it came. */
export function Marks({ answer, revealed, onMark }: RevealProps<Asked, Answer, Revealed>) {
  const given = answer?.marks ?? null
  const mark = (marks: (typeof MARKS)[number]) => onMark?.({ type: 'recall', marks })
  const box = useChosenInput<HTMLDivElement>(onMark === null ? 0 : MARKS.length, index => {
    const marks = MARKS[index]
    if (marks !== undefined) mark(marks)
  })
  return (
    <div className={styles.recall}>
      <div className={styles.back}>
        <Text of={revealed.back} as="reading" />
      </div>
      {onMark === null ? (
        <p>{given === null ? shared.notMarked : text.marked(given)}</p>
      ) : (
        <div ref={box}>
          <RadioGroup
            legend={text.howMuch}
            boxed
            options={MARKS.map((value, index) => ({ value, label: text.marks[value], keyName: String(index + 1) }))}
            value={given}
            onChange={mark}
          />
        </div>
      )}
    </div>
  )
}
