import { z } from 'zod'
import { EstimateRevealed } from '../../estimation/revealed.ts'
import { Md, Prose } from '../../text.ts'

/** A fact of which the order of magnitude counts. Half marks reach to three times the tolerance. */
export const Item = z.strictObject({
  type: z.literal('numeric'),
  stem: Prose,
  /** The key, in `unit`. */
  value: z.number(),
  /** Arithmetic that gives the key; a check recomputes it. */
  formula: Prose.optional(),
  /** A unit of `estimation/units.ts`, or any word for a count of things. */
  unit: z.string(),
  /** Relative (`0.1` is ±10%), or within a factor either way where only the order of magnitude is known. */
  tolerance: z.union([
    z.number().positive().max(0.33, 'a tolerance past ±33% is better said as a factor: { factor: 2 }'),
    z.strictObject({ factor: z.number().min(1.5).max(10) }),
  ]),
  /** How to get there, one line each. */
  steps: z.array(Prose).min(1).max(6),
  /** Wrong answers that tell which mistake was made. */
  traps: z.array(z.strictObject({ value: z.number(), reason: Prose })).default([]),
})
export type Item = z.infer<typeof Item>

export const Asked = z.strictObject({
  type: z.literal('numeric'),
  stem: Md,
  /** The unit the answer is taken in when none is typed, and what else may be typed. */
  unit: z.string(),
  units: z.array(z.string()),
})
export type Asked = z.infer<typeof Asked>

/** As typed: `25.6e9`, `100M*128*2`, `2.5 TB`. `unit` is the one picked beside the field. */
export const Answer = z.strictObject({
  type: z.literal('numeric'),
  text: z.string().max(200),
  unit: z.string().max(40),
})
export type Answer = z.infer<typeof Answer>

export const Revealed = EstimateRevealed.extend({ type: z.literal('numeric') })
export type Revealed = z.infer<typeof Revealed>
