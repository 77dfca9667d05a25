import { Check, X } from 'lucide-react'
import type { Revealed } from '../../../../../db/domain/quiz/types/free/schema.ts'
import { Icon } from '../../../../ui/Icon.tsx'
import { Repair } from '../../parts/Repair.tsx'
import { Verdict } from '../../parts/Verdict.tsx'
import { Text, usePlainText } from '../../Text.tsx'
import { text as shared } from '../../text.ts'
import { text } from './text.ts'
import styles from './Free.module.css'

interface RubricLineProps {
  readonly line: Revealed['rubric'][number]
  readonly met: boolean | null
  readonly current: boolean
  readonly onMark: ((met: boolean) => void) | null
  readonly onFocus: () => void
}

/** One line of the rubric, and whether the answer holds it. */
export function RubricLine({ line: { line, repair }, met, current, onMark, onFocus }: RubricLineProps) {
  const plain = usePlainText()
  return (
    <li tabIndex={-1} data-current={current || undefined} onFocus={onFocus} className={styles.line}>
      <div className={styles.words}>
        <Text of={line} />
        {met === false && <Repair callNumber={repair} />}
      </div>
      {onMark === null ? (
        <Verdict kind={met === null ? 'plain' : met ? 'right' : 'wrong'}>
          {met === null ? shared.notMarked : met ? text.holds : text.lacks}
        </Verdict>
      ) : (
        <div role="group" aria-label={plain(line)} className={styles.marks}>
          <button type="button" aria-pressed={met === true} onClick={() => onMark(true)} className={styles.mark}>
            <Icon of={Check} size={14} />
            {text.yes}
          </button>
          <button type="button" aria-pressed={met === false} onClick={() => onMark(false)} className={styles.mark}>
            <Icon of={X} size={14} />
            {text.no}
          </button>
        </div>
      )}
    </li>
  )
}
