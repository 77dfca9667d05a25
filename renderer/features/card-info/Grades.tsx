import type { GradeNowValue } from '../../../db/api/cards.ts'
import { buttonName } from '../../text.ts'
import { equalWords, gradeWords } from './grade-words.ts'
import { text } from './text.ts'
import styles from './CardInfo.module.css'

/** What each grade would give now, with the formula, and why some give the same. */
export function Grades({ grades }: { readonly grades: readonly GradeNowValue[] }) {
  const equal = equalWords(grades)
  return (
    <section aria-label={text.grades} className={styles.part}>
      <h3>{text.grades}</h3>
      <dl className={styles.grades}>
        {grades.map(grade => {
          const { gives, formula } = gradeWords(grade)
          return (
            <div key={grade.button}>
              <dt>{buttonName(grade.button)}</dt>
              <dd>
                {gives}
                {formula !== null && <span className={styles.formula}>{formula}</span>}
              </dd>
            </div>
          )
        })}
      </dl>
      {equal !== null && <p>{equal}</p>}
    </section>
  )
}
