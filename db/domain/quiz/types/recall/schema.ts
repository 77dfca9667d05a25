import { z } from 'zod'
import { Md, Prose } from '../../text.ts'

/** A card that allows no fair choice: recalled against the clock, then marked by the learner. Made from cards only. */
export const Item = z.strictObject({ type: z.literal('recall'), stem: Prose, back: Prose })
export type Item = z.infer<typeof Item>

export const Asked = z.strictObject({ type: z.literal('recall'), stem: Md })
export type Asked = z.infer<typeof Asked>

/** `marks` is given once the back is out. */
export const Answer = z.strictObject({
  type: z.literal('recall'),
  marks: z.enum(['missed', 'partly', 'recalled']).nullable(),
})
export type Answer = z.infer<typeof Answer>

export const Revealed = z.strictObject({ type: z.literal('recall'), back: Md })
export type Revealed = z.infer<typeof Revealed>
