import { z } from 'zod'
import { Settings } from '../domain/settings.ts'
import { read, write } from './base.ts'
import { DayLabel } from './values.ts'
import { PaceValue } from './today.ts'

/** What the first-run page asks. */
export const Choices = Settings.pick({ interviewDate: true, minutesADay: true, role: true })
export type Choices = z.infer<typeof Choices>

const BlockName = z.strictObject({ code: z.string(), name: z.string() })

/** Where choices would lead, by the forecast that also plans the days. */
export const Outlook = z.strictObject({
  /** The interview, as it is said; null without a date, or with one that has passed. */
  interview: DayLabel.nullable(),
  pace: PaceValue,
  /** Essential cards, and when the last of them is met (`today`, `by Fri 23 Oct`); null beyond the date or the year. */
  essential: z.int(),
  essentialBy: DayLabel.nullable(),
  /** When the last card of all is met, said alike. */
  allBy: DayLabel.nullable(),
  /** Expected minutes of the fullest day. */
  fullestDay: z.int(),
  /** Blocks by what the role makes of them. */
  on: z.array(BlockName),
  later: z.array(BlockName),
  /** What the first session would show: how many cards, about how long, whether all of them are essential, and from where. */
  first: z.strictObject({ cards: z.int(), minutes: z.int(), essential: z.boolean(), blocks: z.array(BlockName) }),
})
export type Outlook = z.infer<typeof Outlook>

export const start = {
  /** What these choices would mean; changes nothing. */
  outlook: read.input(Choices).output(Outlook),
  /** Keeps the choices, puts the blocks on or later for the role, and ends the first run. One operation. */
  begin: write.input(Choices).output(z.strictObject({})),
}
