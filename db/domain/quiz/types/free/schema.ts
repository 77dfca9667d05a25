import { z } from 'zod'
import { CardNumber, Md, Prose } from '../../text.ts'

/** Two to four sentences, marked by the learner against three to five yes/no lines. */
export const Item = z.strictObject({
  type: z.literal('free'),
  stem: Prose,
  rubric: z
    .array(z.strictObject({ line: Prose, repair: CardNumber.optional() }))
    .min(3)
    .max(5),
  model: Prose,
  /** What answers usually leave out. */
  misses: z.array(Prose).default([]),
})
export type Item = z.infer<typeof Item>

export const Asked = z.strictObject({ type: z.literal('free'), stem: Md })
export type Asked = z.infer<typeof Asked>

/** `marks` are given once the model answer is out: which lines the text holds. */
export const Answer = z.strictObject({
  type: z.literal('free'),
  text: z.string().max(5_000),
  marks: z.array(z.boolean()).max(5).nullable(),
})
export type Answer = z.infer<typeof Answer>

export const Revealed = z.strictObject({
  type: z.literal('free'),
  model: Md,
  rubric: z.array(z.strictObject({ line: Md, met: z.boolean().nullable(), repair: CardNumber.nullable() })),
  misses: z.array(Md),
})
export type Revealed = z.infer<typeof Revealed>
