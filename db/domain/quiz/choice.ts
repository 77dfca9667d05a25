/** Options to choose from, as several types have them. */
import { z } from 'zod'
import { CardNumber, Key, Md, Prose } from './text.ts'

/** One option as the file holds it. What is wrong says why, and which misconception leads there. */
export const Option = z.strictObject({
  text: Prose,
  correct: z.boolean().default(false),
  /** At most 35 words. */
  reason: Prose,
  /** A key of the block's `misconceptions`. */
  misconception: Key.optional(),
  /** The card that repairs the misconception. */
  repair: CardNumber.optional(),
})
export type Option = z.infer<typeof Option>

/** Options of which exactly one is right. */
export const OneRight = z
  .array(Option)
  .min(2)
  .max(6)
  .refine(options => options.filter(({ correct }) => correct).length === 1, 'exactly one option is correct')

/** The second tier: why the first answer is right. */
export const Because = z.strictObject({ ask: Prose, options: OneRight })
export type Because = z.infer<typeof Because>

/** An option on screen; `at` is its place in the file, whatever the order on screen. */
export const AskedOption = z.strictObject({ at: z.int(), text: Md })
export type AskedOption = z.infer<typeof AskedOption>
export const AskedBecause = z.strictObject({ ask: Md, options: z.array(AskedOption) })

/** An option once the answer is out. */
export const RevealedOption = AskedOption.extend({
  correct: z.boolean(),
  chosen: z.boolean(),
  reason: Md,
  misconception: Key.nullable(),
  repair: CardNumber.nullable(),
})
export type RevealedOption = z.infer<typeof RevealedOption>
export const RevealedBecause = z.strictObject({ ask: Md, options: z.array(RevealedOption) })

/** The place of an option in the file. */
export const Choice = z.int().min(0).max(20)
