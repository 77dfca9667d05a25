import { z } from 'zod'
import { AskedOption, Choice, Option, RevealedOption } from '../../choice.ts'
import { Md, Prose } from '../../text.ts'

/** All that apply: each option is a decision of its own. At least one is right and one is wrong. */
export const Item = z.strictObject({
  type: z.literal('multi'),
  stem: Prose,
  options: z
    .array(Option)
    .min(3)
    .max(8)
    .refine(options => options.some(({ correct }) => correct), 'at least one option is correct')
    .refine(options => options.some(({ correct }) => !correct), 'at least one option is wrong'),
})
export type Item = z.infer<typeof Item>

export const Asked = z.strictObject({ type: z.literal('multi'), stem: Md, options: z.array(AskedOption) })
export type Asked = z.infer<typeof Asked>

/** Something always applies, so an empty list is no answer: blank. */
export const Answer = z.strictObject({ type: z.literal('multi'), choices: z.array(Choice).max(8) })
export type Answer = z.infer<typeof Answer>

export const Revealed = z.strictObject({ type: z.literal('multi'), options: z.array(RevealedOption) })
export type Revealed = z.infer<typeof Revealed>
