import type { Revealed } from '../../../../../db/domain/quiz/types/free/schema.ts'
import { Hint, KeysHint } from '../../parts/Hint.tsx'
import { RubricLine } from './RubricLine.tsx'
import { text } from './text.ts'
import { useMarks } from './use-marks.ts'
import styles from './Free.module.css'

interface RubricProps {
  readonly rubric: Revealed['rubric']
  /** Called once every line is marked, and again when a mark changes; null where they are only read. */
  readonly onMark: ((marks: readonly boolean[]) => void) | null
}

/** Lines with yes or no. */
export function Rubric({ rubric, onMark }: RubricProps) {
  const { lines, marks, current, setCurrent, mark } = useMarks(rubric, onMark)
  return (
    <section className={styles.rubric}>
      <h3 className={styles.title}>{text.rubric}</h3>
      <ul {...lines} className={styles.lines}>
        {rubric.map((line, row) => (
          <RubricLine
            key={line.line.md}
            line={line}
            met={marks[row] ?? null}
            current={onMark !== null && row === current}
            onMark={onMark === null ? null : met => mark(row, met)}
            onFocus={() => setCurrent(row)}
          />
        ))}
      </ul>
      {onMark !== null && (
        <Hint>
          <KeysHint keys={['1', '0']}>{text.yesNo}</KeysHint>
          <KeysHint keys={['ArrowUp', 'ArrowDown']}>{text.line}</KeysHint>
          <span>{text.points(marks.filter(met => met === true).length, rubric.length)}</span>
        </Hint>
      )}
    </section>
  )
}
