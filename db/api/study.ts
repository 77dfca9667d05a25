/** Sessions outside of the day's plan: what they would be about, and where they begin. The session itself is a review. */
import { z } from 'zod'
import { read } from './base.ts'
import { SearchTextValue, StudyMinutes } from './values.ts'

/** What a session would be about. */
export const StudyOutlook = z.strictObject({
  /** Cards it would show, and about how many minutes they take. */
  cards: z.int(),
  minutes: z.int(),
  /** Of the cards: those due today, which count as usual when they are studied ahead. */
  dueToday: z.int(),
  /** Of the cards: those never seen. */
  fresh: z.int(),
  /** Cards beyond the minutes, or beyond what one session holds. */
  more: z.int(),
  /** New cards that were found, which reviewing ahead leaves out. */
  leftOut: z.int(),
  /** The term that cannot be read; nothing is counted then. */
  fault: z.string().nullable(),
})
export type StudyOutlook = z.infer<typeof StudyOutlook>

/** What a Sweep would be about. */
export const SweepOutlook = z.strictObject({
  cards: z.int(),
  minutes: z.int(),
  essential: z.int(),
  core: z.int(),
  /** Cards beyond the minutes. */
  more: z.int(),
  /** Cards that were swept and recalled today already. */
  swept: z.int(),
})
export type SweepOutlook = z.infer<typeof SweepOutlook>

export const study = {
  /** The log's end now: a session that begins now is about what is answered after it. */
  begin: read.input(z.strictObject({})).output(z.strictObject({ since: z.int() })),
  outlook: read
    .input(
      z.strictObject({ search: SearchTextValue, how: z.enum(['ahead', 'cram']), minutes: StudyMinutes.nullable() }),
    )
    .output(StudyOutlook),
  sweep: read.input(z.strictObject({ minutes: StudyMinutes })).output(SweepOutlook),
}
