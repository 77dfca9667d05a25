import { z } from 'zod'
import { CardNumber, Md, Prose } from '../../text.ts'

/** A table of features with when each is known, and the moment of prediction: which rows leak? */
export const Item = z.strictObject({
  type: z.literal('leakage'),
  stem: Prose,
  /** What is predicted, and at what moment. */
  moment: Prose,
  /** Headings of the cells, the feature first. */
  columns: z.array(Prose).min(2).max(4),
  rows: z
    .array(z.strictObject({ cells: z.array(Prose), leaks: z.boolean(), reason: Prose, repair: CardNumber.optional() }))
    .min(4)
    .max(9)
    .refine(rows => rows.some(({ leaks }) => leaks), 'at least one row leaks')
    .refine(rows => rows.some(({ leaks }) => !leaks), 'at least one row is clean'),
})
export type Item = z.infer<typeof Item>

export const Asked = z.strictObject({
  type: z.literal('leakage'),
  stem: Md,
  moment: Md,
  columns: z.array(z.string()),
  rows: z.array(z.strictObject({ at: z.int(), cells: z.array(Md) })),
})
export type Asked = z.infer<typeof Asked>

export const Answer = z.strictObject({ type: z.literal('leakage'), rows: z.array(z.int().min(0).max(20)).max(9) })
export type Answer = z.infer<typeof Answer>

export const Revealed = z.strictObject({
  type: z.literal('leakage'),
  found: z.int(),
  leaks: z.int(),
  falseAlarms: z.int(),
  rows: z.array(
    z.strictObject({
      at: z.int(),
      cells: z.array(Md),
      leaks: z.boolean(),
      chosen: z.boolean(),
      reason: Md,
      repair: CardNumber.nullable(),
    }),
  ),
})
export type Revealed = z.infer<typeof Revealed>
