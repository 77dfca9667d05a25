import { z } from 'zod'
import { Key, Md, Prose } from '../../text.ts'

/** Pairs, and one or two on the right that match nothing. A right side may serve several on the left. */
export const Item = z.strictObject({
  type: z.literal('matching'),
  stem: Prose,
  left: z
    .array(z.strictObject({ text: Prose, match: Key, reason: Prose }))
    .min(3)
    .max(6),
  right: z
    .array(z.strictObject({ key: Key, text: Prose }))
    .min(3)
    .max(8),
})
export type Item = z.infer<typeof Item>

export const Asked = z.strictObject({
  type: z.literal('matching'),
  stem: Md,
  left: z.array(z.strictObject({ at: z.int(), text: Md })),
  right: z.array(z.strictObject({ key: Key, text: Md })),
})
export type Asked = z.infer<typeof Asked>

/** What was assigned to each place on the left; what is missing was left open. */
export const Answer = z.strictObject({
  type: z.literal('matching'),
  pairs: z.array(z.strictObject({ left: z.int().min(0).max(20), right: Key })).max(8),
})
export type Answer = z.infer<typeof Answer>

export const Revealed = z.strictObject({
  type: z.literal('matching'),
  rows: z.array(z.strictObject({ left: Md, accepted: Md, yours: Md.nullable(), right: z.boolean(), reason: Md })),
})
export type Revealed = z.infer<typeof Revealed>
