/** What does not hold together inside one template: what its schema cannot say. */
import type { Evaluate } from '../expression.ts'
import { randomOf } from '../random.ts'
import { boundsOf, isWithin } from './bounds.ts'
import { holds } from './conditions.ts'
import { filled } from './fill.ts'
import { areTrapsApart, drawInstance, type Instance, instanceAt, isPlausible } from './instance.ts'
import type { Template } from './template.ts'

/** Seeds a template is tried with each time it is loaded; tests try a thousand. */
const SEEDS = 12
/** How near the formula comes to the answer written beside the example. */
const EXAMPLE = { relative: 0.001 }

export function faultsOfTemplate(template: Template, evaluate: Evaluate): string[] {
  const { example } = template
  const names = Object.keys(template.given).toSorted()
  if (Object.keys(example.values).toSorted().join() !== names.join())
    return [`the example gives other values than ${names.join(', ')}`]
  const unread = conditionsUnread(template, evaluate)
  if (unread.length > 0) return unread
  const instance = instanceAt(template, example.values, evaluate)
  if (instance === null) return [`the formula “${template.formula}” cannot be read: ${whyNot(template, evaluate)}`]
  return [
    ...faultsOfExample(template, instance, evaluate),
    ...faultsOfTexts(template, instance, evaluate),
    ...faultsOfDraws(template, evaluate),
  ]
}

function conditionsUnread({ where, example }: Template, evaluate: Evaluate): string[] {
  return where.flatMap(condition => {
    const held = holds(condition, example.values, evaluate)
    return held.ok ? [] : [`the condition “${condition}” cannot be read: ${held.why}`]
  })
}

function whyNot({ formula, example }: Template, evaluate: Evaluate): string {
  const result = evaluate(formula, example.values)
  return result.ok ? 'it gives a list' : result.why
}

function faultsOfExample(template: Template, instance: Instance, evaluate: Evaluate): string[] {
  const { answer } = template.example
  const lost = template.traps.filter((_, at) => Number.isNaN(instance.traps[at] ?? Number.NaN))
  return [
    ...(isWithin(instance.answer, boundsOf(answer, EXAMPLE).full)
      ? []
      : [`the example's answer is ${answer}, but the formula gives ${instance.answer}`]),
    ...(isPlausible(template, instance.values, evaluate) ? [] : ['the example fails the window or a condition']),
    ...(areTrapsApart(instance, template.tolerance) ? [] : ['a trap of the example lies within the tolerance']),
    ...lost.map(({ formula }) => `the trap “${formula}” has no value in the example`),
  ]
}

function faultsOfTexts(
  { stem, steps, anchor, note, traps, given }: Template,
  instance: Instance,
  evaluate: Evaluate,
): string[] {
  const { values, answer } = instance
  const texts = [stem, ...steps, anchor, ...(note === undefined ? [] : [note])]
  return [
    ...texts.flatMap(text => filled(text, given, { ...values, answer }, evaluate).problems),
    ...traps.flatMap(
      ({ says }, at) => filled(says, given, { ...values, answer, trap: instance.traps[at] ?? 0 }, evaluate).problems,
    ),
  ]
}

function faultsOfDraws(template: Template, evaluate: Evaluate): string[] {
  const failed = Array.from({ length: SEEDS }, (_, seed) => seed).some(
    seed => drawInstance(template, 'exact', randomOf(`${template.id}:${seed}`), evaluate) === null,
  )
  return failed ? ['it cannot be drawn: its conditions or its window leave next to nothing'] : []
}
