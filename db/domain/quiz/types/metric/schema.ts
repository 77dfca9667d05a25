import { z } from 'zod'
import { AskedBecause, AskedOption, Because, Choice, OneRight, RevealedBecause, RevealedOption } from '../../choice.ts'
import { Md, Prose } from '../../text.ts'

/** Which metric fits a situation with its cost structure, and, always, why: two tiers. */
export const Item = z.strictObject({
  type: z.literal('metric'),
  stem: Prose,
  options: OneRight,
  because: Because,
})
export type Item = z.infer<typeof Item>

export const Asked = z.strictObject({
  type: z.literal('metric'),
  stem: Md,
  options: z.array(AskedOption),
  because: AskedBecause,
})
export type Asked = z.infer<typeof Asked>

export const Answer = z.strictObject({ type: z.literal('metric'), choice: Choice, because: Choice.nullable() })
export type Answer = z.infer<typeof Answer>

export const Revealed = z.strictObject({
  type: z.literal('metric'),
  options: z.array(RevealedOption),
  because: RevealedBecause,
})
export type Revealed = z.infer<typeof Revealed>
