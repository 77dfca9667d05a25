import { RotateCcw } from 'lucide-react'
import type { Button } from '../../../db/domain/grade.ts'
import { KeyHint } from '../../commands/KeyHint.tsx'
import { useKeys } from '../../commands/keymap.ts'
import { spoken } from '../../numbers.ts'
import { buttonName } from '../../text.ts'
import { Hidden } from '../../ui/Hidden.tsx'
import { Icon } from '../../ui/Icon.tsx'
import type { KeyedGrade } from './grades.ts'
import { text } from './text.ts'
import styles from './GradeButton.module.css'

interface GradeButtonProps {
  readonly grade: KeyedGrade
  /** The grade Space gives once everything was read. */
  readonly usual: boolean
  readonly space: boolean
  readonly pressed: boolean
  readonly onGrade: (button: Button) => void
}

/** One grade: its name, what it will do, its key. */
export function GradeButton({
  grade: { button, label, command, q },
  usual,
  space,
  pressed,
  onGrade,
}: GradeButtonProps) {
  const name = buttonName(button)
  const [key] = useKeys(command)
  return (
    <button
      type="button"
      data-usual={(usual && space) || undefined}
      data-pressed={pressed || undefined}
      className={styles.grade}
      onClick={() => onGrade(button)}
    >
      <Hidden>{text.gradeLabel(name, spoken(label), key)}</Hidden>
      <span className={styles.name} aria-hidden>
        {name}
        {q < 3 && (
          <span className={styles.again}>
            <Icon of={RotateCcw} size={14} />
          </span>
        )}
      </span>
      <span className={styles.keys}>
        <KeyHint id={command} />
        {space && <KeyHint id="usual" />}
      </span>
      <span className={styles.label} aria-hidden>
        {label}
      </span>
    </button>
  )
}
