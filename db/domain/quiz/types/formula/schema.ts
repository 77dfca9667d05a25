import { z } from 'zod'
import { CardNumber, Md, Prose } from '../../text.ts'

const Name = z.string().regex(/^[a-zA-Z][a-zA-Z0-9_]*$/, 'a variable is letters, digits and _')

/** An expression to be typed. Any equivalent form is right: both are evaluated at five points of the domains. */
export const Item = z.strictObject({
  type: z.literal('formula'),
  stem: Prose,
  /** The names to use, what they mean, and the range they are tried in. */
  variables: z
    .array(
      z.strictObject({
        name: Name,
        meaning: Prose,
        from: z.number(),
        to: z.number(),
        whole: z.boolean().default(false),
      }),
    )
    .min(1)
    .max(6),
  answer: Prose,
  /** The answer as it is printed: a KaTeX formula in Markdown. */
  shown: Prose,
  reason: Prose,
  /** Forms that tell which mistake was made. */
  mistakes: z.array(z.strictObject({ formula: Prose, reason: Prose, repair: CardNumber.optional() })).min(1),
})
export type Item = z.infer<typeof Item>

export const Asked = z.strictObject({
  type: z.literal('formula'),
  stem: Md,
  variables: z.array(z.strictObject({ name: z.string(), meaning: Md })),
})
export type Asked = z.infer<typeof Asked>

export const Answer = z.strictObject({ type: z.literal('formula'), text: z.string().max(500) })
export type Answer = z.infer<typeof Answer>

export const Revealed = z.strictObject({
  type: z.literal('formula'),
  answer: Md,
  right: z.boolean(),
  /** Why the text could not be read as a formula, in words. */
  unreadable: z.string().nullable(),
  mistake: Md.nullable(),
  reason: Md,
})
export type Revealed = z.infer<typeof Revealed>
