import { z } from 'zod'
import { AskedBecause, AskedOption, Because, Choice, OneRight, RevealedBecause, RevealedOption } from '../../choice.ts'
import { Md, Prose } from '../../text.ts'

/** Symptoms → the most likely cause, then what to check next. */
export const Item = z.strictObject({
  type: z.literal('diagnose'),
  /** The symptoms, with figures where they help, and the question. */
  stem: Prose,
  options: OneRight,
  check: Because,
})
export type Item = z.infer<typeof Item>

export const Asked = z.strictObject({
  type: z.literal('diagnose'),
  stem: Md,
  options: z.array(AskedOption),
  check: AskedBecause,
})
export type Asked = z.infer<typeof Asked>

export const Answer = z.strictObject({ type: z.literal('diagnose'), choice: Choice, check: Choice.nullable() })
export type Answer = z.infer<typeof Answer>

export const Revealed = z.strictObject({
  type: z.literal('diagnose'),
  options: z.array(RevealedOption),
  check: RevealedBecause,
})
export type Revealed = z.infer<typeof Revealed>
