import { z } from 'zod'
import { EstimateRevealed } from '../../estimation/revealed.ts'
import { Template } from '../../estimation/template.ts'
import { Md } from '../../text.ts'

/** Exact: within the template's tolerance. Interview: full marks within a factor of two, no calculator. */
export const Mode = z.enum(['exact', 'interview'])
export type Mode = z.infer<typeof Mode>

/** A template; the attempt's seed draws its instance. Files name the template by id, the loader puts it here. */
export const Item = z.strictObject({ type: z.literal('parametric'), mode: Mode, template: Template })
export type Item = z.infer<typeof Item>

export const Asked = z.strictObject({
  type: z.literal('parametric'),
  template: z.string(),
  name: z.string(),
  mode: Mode,
  stem: Md,
  unit: z.string(),
  units: z.array(z.string()),
})
export type Asked = z.infer<typeof Asked>

export const Answer = z.strictObject({
  type: z.literal('parametric'),
  text: z.string().max(200),
  unit: z.string().max(40),
})
export type Answer = z.infer<typeof Answer>

export const Revealed = EstimateRevealed.extend({ type: z.literal('parametric') })
export type Revealed = z.infer<typeof Revealed>
