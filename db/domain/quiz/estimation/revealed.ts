import { z } from 'zod'
import { Md } from '../text.ts'

/** A numeric answer beside the key, in the unit asked for. */
export const EstimateRevealed = z.strictObject({
  /** The key, and as it is printed (`25.6 GB`). */
  value: z.number(),
  label: z.string(),
  unit: z.string(),
  /** What the learner's text was read as, in `unit`; null when it could not be read. */
  yours: z.number().nullable(),
  yoursLabel: z.string().nullable(),
  /** Why the text could not be read as a number, in words. */
  unreadable: z.string().nullable(),
  /** Bounds of full and of half marks, in `unit`: what the log scale draws. */
  full: z.tuple([z.number(), z.number()]),
  half: z.tuple([z.number(), z.number()]).nullable(),
  /** yours ÷ value; null where one is missing or they differ in sign. */
  ratio: z.number().nullable(),
  /** The named mistake whose answer this is. */
  trap: Md.nullable(),
  /** Revealed one by one, with units. */
  steps: z.array(Md),
  /** Something known of the same size, to hold it against. */
  anchor: Md.nullable(),
})
export type EstimateRevealed = z.infer<typeof EstimateRevealed>
