import type { Shown } from '../../../db/api/review.ts'

type Choice = Shown['grades'][number]

/** The grade that Space gives: the plain success, q 4. */
export function usualGrade(grades: readonly Choice[]): Choice | undefined {
  return grades.find(grade => grade.q === 4)
}

/** Grades for a card that was missed, and for one that was recalled, each with its key. */
export function groupsOf(grades: readonly Choice[]) {
  const keyed = grades.map((grade, index) => ({ ...grade, key: index + 1 }))
  return { missed: keyed.filter(grade => grade.q < 3), recalled: keyed.filter(grade => grade.q >= 3) }
}

/** A grade with the number key that gives it. */
export type KeyedGrade = Choice & { readonly key: number }

/** Whether these are the two buttons of the same-day repeat. */
export function isDrill(grades: readonly Choice[]): boolean {
  return grades.some(grade => grade.button === 'got-it')
}
