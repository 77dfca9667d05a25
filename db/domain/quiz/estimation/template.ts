import { z } from 'zod'
import { CardNumber, Prose } from '../text.ts'

const Name = z.string().regex(/^[a-zA-Z][a-zA-Z0-9_]*$/, 'a variable is letters, digits and _')
/** What a variable stands for, and its unit where it has one. */
const said = { meaning: Prose, unit: z.string().optional() }

/** Drawn evenly on the scale between both ends, then rounded to so many significant figures. */
const Range = z.strictObject({
  ...said,
  from: z.number(),
  to: z.number(),
  figures: z.int().min(1).max(4).default(2),
  scale: z.enum(['log', 'linear']).default('log'),
  whole: z.boolean().default(false),
})
/** One of these. */
const Choose = z.strictObject({ ...said, choose: z.array(z.number()).min(1) })
/** A list of values drawn one by one; its length lies between the two numbers. */
const List = z.strictObject({
  ...said,
  values: z.array(z.number()).min(2),
  length: z.tuple([z.int().min(2), z.int().max(12)]),
})
/** Shares of a histogram: whole multiples of `step` that sum to 1, none below one step. */
const Shares = z.strictObject({ ...said, bins: z.int().min(2).max(8), step: z.number().positive().max(0.25) })

export const Variable = z.union([Range, Choose, List, Shares])
export type Variable = z.infer<typeof Variable>

/** Relative (`0.1` is ±10 %) or absolute (`1` is ±1 in the unit). */
export const Tolerance = z.union([
  z.strictObject({ relative: z.number().positive().max(1) }),
  z.strictObject({ absolute: z.number().positive() }),
])
export type Tolerance = z.infer<typeof Tolerance>

/** A number, or a list of them. */
export const Value = z.union([z.number(), z.array(z.number())])
export type Value = z.infer<typeof Value>
export type Values = Readonly<Record<string, Value>>

/**
 * An estimate with variables. Expressions (`formula`, `where`, traps, steps) are arithmetic over the given names, read by
 * the parser of `db/expressions`, never run as code. In all texts `{name}` prints a variable with its unit and
 * `{= expression | unit}` a result. Expressions outside `formula` and `where` may also name `answer`, and those in what a
 * trap says `trap`, its number.
 */
export const Template = z.strictObject({
  id: z.string().regex(/^E\d{2}$/, 'a template is E and two digits'),
  name: Prose,
  block: z.string().regex(/^[A-Z]{2}$/),
  stem: Prose,
  given: z.record(Name, Variable),
  /** Conditions on a draw (`10 <= n*p <= 100`, `d/m = floor(d/m)`); one that fails is drawn again. */
  where: z.array(Prose).default([]),
  formula: Prose,
  unit: z.string(),
  tolerance: Tolerance,
  /** Plausible answers; a draw outside is drawn again. */
  window: z.tuple([z.number(), z.number()]),
  steps: z.array(Prose).min(1).max(6),
  /** Named mistakes and the answer each leads to. A draw at which one lies within tolerance is drawn again. */
  traps: z.array(z.strictObject({ says: Prose, formula: Prose })).min(1),
  /** Something known of the same size, or a rule of thumb to hold the answer against. */
  anchor: Prose,
  /** What the formula assumes or leaves out. */
  note: Prose.optional(),
  seconds: z.int().min(20).max(300).default(75),
  cards: z.array(CardNumber).default([]),
  example: z.strictObject({ values: z.record(Name, Value), answer: z.number() }),
})
export type Template = z.infer<typeof Template>
