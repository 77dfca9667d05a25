/** What the grades offered now would do, in words. */
import type { GradeNowValue } from '../../../db/api/cards.ts'
import { capital, count } from '../../numbers.ts'
import { buttonName } from '../../text.ts'
import { ease, easeFormula } from './formula.ts'
import { stepWords } from './why-words.ts'

/** What a grade gives, and the formula of its ease; null where the ease stays. */
export function gradeWords({ q, label, does }: GradeNowValue): {
  readonly gives: string
  readonly formula: string | null
} {
  if (does === null) return { gives: capital(label), formula: null }
  const { step, interval, ease: by } = does
  const gives = `${stepWords(step)}${isCapped(does) ? `; no more than ${count(interval, 'day')}` : ''}`
  if (by.change === null) return { gives: `${gives}; the ease stays ${ease(by.after)}`, formula: null }
  return { gives, formula: `Ease: ${easeFormula(q, by.before, by.change, by.after)}` }
}

type Does = NonNullable<GradeNowValue['does']>

/** Why grades that pass give the same, or null where they do not. */
export function equalWords(grades: readonly GradeNowValue[]): string | null {
  const [first] = grades
  if (first?.mode === 'cram') return 'Outside the schedule nothing moves: its day stands.'
  if (first?.mode === 'drill') return 'In the same-day repeat nothing moves: its day stands.'
  const passes = grades.filter(({ q }) => q >= 3)
  if (passes.some(({ mode }) => mode === 'early')) return 'Its day has not come: a pass now leaves everything as it is.'
  const groups = [...Map.groupBy(passes, ({ does }) => does?.interval ?? 0).values()].filter(({ length }) => length > 1)
  return groups.length === 0 ? null : groups.map(sameWords).join(' ')
}

function sameWords(grades: readonly GradeNowValue[]): string {
  const names = listed(grades.map(({ button }) => buttonName(button)))
  const all = grades.flatMap(({ does }) => (does === null ? [] : [does]))
  const from = all[0]?.step.kind === 'grown' ? 'next' : 'third'
  return `${names} give the same: ${whySame(all)} They differ in the ease, which counts from the ${from} pass on.`
}

function whySame(all: readonly Does[]): string {
  const [first] = all
  if (first?.step.kind === 'first') return 'the first pass is 1 day whatever the ease.'
  if (first?.step.kind === 'second') return 'the second pass is 6 days whatever the ease.'
  if (all.some(isCapped)) return 'the longest interval allows no more.'
  return 'rounded up to whole days they are equal.'
}

function isCapped({ step, interval }: Does): boolean {
  return step.kind === 'grown'
    ? Math.ceil((step.from * step.ease) / 100) > interval
    : step.kind === 'second' && interval < 6
}

/** `Hard, Good and Easy`. */
function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`
}
