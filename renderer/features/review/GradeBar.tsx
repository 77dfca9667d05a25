import type { Button } from '../../../db/domain/grade.ts'
import type { Shown } from '../../../db/api/review.ts'
import { GradeButton } from './GradeButton.tsx'
import { groupsOf, isDrill, usualGrade, type KeyedGrade } from './grades.ts'
import { text } from './text.ts'
import styles from './GradeBar.module.css'

interface GradeBarProps {
  readonly grades: Shown['grades']
  /** The answer goes on below: Space scrolls first. */
  readonly more: boolean
  readonly pressed: Button | null
  readonly onGrade: (button: Button) => void
}

/** The grades, with what each will really do. A miss stands apart from what counts as recalled. */
export function GradeBar({ grades, more, pressed, onGrade }: GradeBarProps) {
  const { missed, recalled } = groupsOf(grades)
  const drill = isDrill(grades)
  const usual = usualGrade(grades)?.button
  const group = (label: string, members: readonly KeyedGrade[]) => (
    <div className={styles.group}>
      <span className={styles.caption}>{label}</span>
      <div className={styles.buttons}>
        {members.map(grade => (
          <GradeButton
            key={grade.button}
            grade={grade}
            usual={grade.button === usual}
            space={grade.button === usual && !more}
            pressed={pressed === grade.button}
            onGrade={onGrade}
          />
        ))}
      </div>
    </div>
  )
  return (
    <div
      role="group"
      aria-label={drill ? text.drillGroup : text.gradeGroup}
      data-count={grades.length}
      className={styles.bar}
    >
      {group(drill ? text.onceMore : missed.length > 1 ? text.missedItSix : text.missedIt, missed)}
      {group(drill ? text.enough : text.recalledIt, recalled)}
    </div>
  )
}
