import { z } from 'zod'
import { AskedBecause, AskedOption, Because, Choice, OneRight, RevealedBecause, RevealedOption } from '../../choice.ts'
import { Md, Prose } from '../../text.ts'

/** One right answer out of two to six; with `because` a second tier asks why. */
export const Item = z.strictObject({
  type: z.literal('single'),
  stem: Prose,
  options: OneRight,
  because: Because.optional(),
})
export type Item = z.infer<typeof Item>

export const Asked = z.strictObject({
  type: z.literal('single'),
  stem: Md,
  options: z.array(AskedOption),
  because: AskedBecause.nullable(),
})
export type Asked = z.infer<typeof Asked>

export const Answer = z.strictObject({ type: z.literal('single'), choice: Choice, because: Choice.nullable() })
export type Answer = z.infer<typeof Answer>

export const Revealed = z.strictObject({
  type: z.literal('single'),
  options: z.array(RevealedOption),
  because: RevealedBecause.nullable(),
})
export type Revealed = z.infer<typeof Revealed>
