import { z } from 'zod'
import { Key, Md, Prose } from '../../text.ts'

const Step = z.strictObject({ key: Key, text: Prose })
/** `first` must come before `then`, and why. */
// oxlint-disable-next-line unicorn/no-thenable -- a key of a step, never a function: nothing awaits it
const Before = z.strictObject({ first: Key, then: Key, reason: Prose })

/** Steps and which must precede which: a DAG, so that every order it allows is right. */
export const Item = z.strictObject({
  type: z.literal('ordering'),
  stem: Prose,
  steps: z.array(Step).min(3).max(8),
  before: z.array(Before).min(2),
})
export type Item = z.infer<typeof Item>

export const Asked = z.strictObject({
  type: z.literal('ordering'),
  stem: Md,
  steps: z.array(z.strictObject({ key: Key, text: Md })),
})
export type Asked = z.infer<typeof Asked>

/** Every step once, first to last. */
export const Answer = z.strictObject({ type: z.literal('ordering'), order: z.array(Key).max(8) })
export type Answer = z.infer<typeof Answer>

export const Revealed = z.strictObject({
  type: z.literal('ordering'),
  /** An order that is right, as near to the learner's as the constraints allow. */
  order: z.array(z.strictObject({ key: Key, text: Md })),
  yours: z.array(z.strictObject({ key: Key, text: Md })),
  // oxlint-disable-next-line unicorn/no-thenable -- a text, never a function: nothing awaits it
  constraints: z.array(z.strictObject({ first: Md, then: Md, reason: Md, held: z.boolean() })),
})
export type Revealed = z.infer<typeof Revealed>
