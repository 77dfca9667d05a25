import { AppError } from '../../../errors.ts'
import { INTERVIEW } from '../../estimation/bounds.ts'
import { type Estimate, revealEstimate, scoreEstimate } from '../../estimation/estimate.ts'
import { filled } from '../../estimation/fill.ts'
import { drawInstance, type Instance } from '../../estimation/instance.ts'
import { faultsOfTemplate } from '../../estimation/template-faults.ts'
import { unitsBeside } from '../../estimation/units.ts'
import type { Tools } from '../../question-type.ts'
import { md } from '../../text.ts'
import { defineType } from '../define.ts'
import * as schemas from './schema.ts'

/** Exact: 1 within the template's tolerance, ½ within three times it. Interview: 1 within a factor of two. */
export const parametric = defineType(schemas, {
  type: 'parametric',
  seconds: 75,
  selfScored: false,
  faults: ({ template }, { evaluate }) => faultsOfTemplate(template, evaluate),
  ask: (item, tools) => {
    const { id, name, unit } = item.template
    return {
      type: 'parametric' as const,
      template: id,
      name,
      mode: item.mode,
      stem: md(textOf(item, item.template.stem, drawn(item, tools), tools)),
      unit,
      units: unitsBeside(unit),
    }
  },
  isBlank: ({ text }) => text.trim() === '',
  awaitsMarks: () => false,
  score: (item, answer, tools) => scoreEstimate(estimateOf(item, tools), answer, tools.evaluate),
  reveal: (item, answer, tools) => ({
    type: 'parametric' as const,
    ...revealEstimate(estimateOf(item, tools), answer, tools.evaluate),
  }),
})

/** The loader refuses templates that cannot be drawn, so that this holds for all that are shipped. */
function drawn({ template, mode }: schemas.Item, { random, evaluate }: Tools): Instance {
  const instance = drawInstance(template, mode, random(), evaluate)
  if (instance === null) throw new AppError('unexpected', { what: `template ${template.id} cannot be drawn` })
  return instance
}

function estimateOf(item: schemas.Item, tools: Tools): Estimate {
  const { template, mode } = item
  const instance = drawn(item, tools)
  const fill = (text: string, more: { trap?: number } = {}) => textOf(item, text, instance, tools, more)
  return {
    value: instance.answer,
    unit: template.unit,
    allowance: mode === 'exact' ? template.tolerance : INTERVIEW,
    traps: template.traps.flatMap(({ says }, at) => {
      const trap = instance.traps[at] ?? Number.NaN
      return Number.isNaN(trap) ? [] : [{ value: trap, says: fill(says, { trap }) }]
    }),
    nearTrap: template.tolerance,
    steps: template.steps.map(step => fill(step)),
    anchor: [template.anchor, template.note ?? '']
      .map(text => fill(text))
      .join(' ')
      .trim(),
  }
}

function textOf(
  { template }: schemas.Item,
  text: string,
  { values, answer }: Instance,
  { evaluate }: Tools,
  more: { trap?: number } = {},
): string {
  return filled(text, template.given, { ...values, ...more, answer }, evaluate).text
}
