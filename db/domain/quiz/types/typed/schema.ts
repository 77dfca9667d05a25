import { z } from 'zod'
import { Md, Prose } from '../../text.ts'

/** The back of a card, typed. Made from cards only. Case, spaces, accents and punctuation do not matter. */
export const Item = z.strictObject({
  type: z.literal('typed'),
  stem: Prose,
  answers: z.array(Prose).min(1),
  back: Prose,
})
export type Item = z.infer<typeof Item>

export const Asked = z.strictObject({ type: z.literal('typed'), stem: Md })
export type Asked = z.infer<typeof Asked>

export const Answer = z.strictObject({ type: z.literal('typed'), text: z.string().max(500) })
export type Answer = z.infer<typeof Answer>

export const Revealed = z.strictObject({ type: z.literal('typed'), back: Md, yours: z.string(), right: z.boolean() })
export type Revealed = z.infer<typeof Revealed>
