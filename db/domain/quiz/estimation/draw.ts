import type { Random } from '../random.ts'
import type { Template, Value, Values, Variable } from './template.ts'

/** One value for every variable, in the order of the file. */
export function drawValues({ given }: Pick<Template, 'given'>, random: Random): Values {
  return Object.fromEntries(Object.entries(given).map(([name, variable]) => [name, drawValue(variable, random)]))
}

function drawValue(variable: Variable, random: Random): Value {
  if ('choose' in variable) return pick(variable.choose, random)
  if ('values' in variable) return listFrom(variable, random)
  if ('bins' in variable) return sharesOf(variable, random)
  return nice(variable, random)
}

type Range = Extract<Variable, { from: number }>

/** Even by magnitude (or along the line), then rounded to its figures: numbers one can calculate with in one's head. */
function nice({ from, to, figures, scale, whole }: Range, random: Random): number {
  const share = random.next()
  const value = scale === 'log' ? from * (to / from) ** share : from + (to - from) * share
  const rounded = Number(value.toPrecision(figures))
  return Math.min(to, Math.max(from, whole ? Math.round(rounded) : rounded))
}

function listFrom(
  { values, length: [least, most] }: Extract<Variable, { values: number[] }>,
  random: Random,
): number[] {
  const length = least + random.below(most - least + 1)
  return Array.from({ length }, () => pick(values, random))
}

/** Every bin has one step; the rest is thrown in one step at a time. */
function sharesOf({ bins, step }: Extract<Variable, { bins: number }>, random: Random): number[] {
  const steps = Array.from({ length: bins }, () => 1)
  for (let left = Math.round(1 / step) - bins; left > 0; left--) {
    const bin = random.below(bins)
    steps[bin] = (steps[bin] ?? 0) + 1
  }
  return steps.map(count => Number((count * step).toFixed(6)))
}

function pick(values: readonly number[], random: Random): number {
  return values[random.below(values.length)] ?? Number.NaN
}
