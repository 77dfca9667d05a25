import type { Shown } from '../../../db/api/review.ts'

type Choice = Shown['grades'][number]

/** The grade that Space gives: the plain success, q 4. */
export function usualGrade(grades: readonly Choice[]): Choice | undefined {
  return grades.find(grade => grade.q === 4)
}

/** The commands that give a grade, from left to right. */
export const GRADE_COMMANDS = ['grade1', 'grade2', 'grade3', 'grade4', 'grade5', 'grade6'] as const

/** Grades for a card that was missed, and for one that was recalled, each with the command that gives it. */
export function groupsOf(grades: readonly Choice[]) {
  const keyed = GRADE_COMMANDS.flatMap((command, index): KeyedGrade[] => {
    const grade = grades[index]
    return grade === undefined ? [] : [{ ...grade, command }]
  })
  return { missed: keyed.filter(grade => grade.q < 3), recalled: keyed.filter(grade => grade.q >= 3) }
}

/** A grade with the command that gives it. */
export type KeyedGrade = Choice & { readonly command: (typeof GRADE_COMMANDS)[number] }

/** Whether these are the two buttons of the same-day repeat. */
export function isDrill(grades: readonly Choice[]): boolean {
  return grades.some(grade => grade.button === 'got-it')
}
