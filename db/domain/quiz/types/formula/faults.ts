import { repetitions } from '../../fold.ts'
import type { Tools } from '../../question-type.ts'
import { pointsOf, sameAt } from './equivalence.ts'
import type { Item } from './schema.ts'

export function faults(item: Item, { evaluate }: Tools): string[] {
  const { variables, answer, mistakes } = item
  const empty = variables.filter(({ from, to }) => from >= to)
  const points = pointsOf(item, evaluate)
  const problems = [
    ...repetitions(
      'variables',
      variables.map(({ name }) => name),
    ),
    ...empty.map(({ name }) => `the range of ${name} is empty`),
  ]
  if (points.length < 5)
    return [...problems, `the answer has no value in the ranges: ${whyNot(item, answer, evaluate)}`]
  const [somewhere = {}] = points
  return [
    ...problems,
    ...mistakes.flatMap(({ formula }) => {
      const read = evaluate(formula, somewhere)
      if (!read.ok) return [`the mistake “${formula}” cannot be read: ${read.why}`]
      return sameAt(points, formula, answer, evaluate) ? [`the mistake “${formula}” is the answer in another form`] : []
    }),
    ...mistakes.flatMap(({ formula }, at) =>
      mistakes.slice(0, at).some(other => sameAt(points, formula, other.formula, evaluate))
        ? [`the mistake “${formula}” is another mistake in another form`]
        : [],
    ),
  ]
}

function whyNot({ variables }: Item, answer: string, evaluate: Tools['evaluate']): string {
  const read = evaluate(answer, Object.fromEntries(variables.map(({ name, to }) => [name, to])))
  return read.ok ? 'five points were not found' : read.why
}
