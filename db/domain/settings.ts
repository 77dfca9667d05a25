import { z } from 'zod'

/** Everything the learner can set that is not a deck's own; one row of `settings` per key. */
export const Settings = z.strictObject({
  /** Minutes of study a day; what pace, catching up and the end of a session are measured against. */
  minutesADay: z.int().min(5).max(240),
  /** The interview, as an ISO date, or null. */
  interviewDate: z.iso.date().nullable(),
  /** New cards a day when there is no interview date. */
  newPerDay: z.int().min(0).max(200),
  /** Hour of the local day at which a study day begins. */
  rolloverHour: z.int().min(0).max(23),
  gradeScale: z.enum(['two', 'four', 'six']),
  theme: z.enum(['system', 'light', 'dark']),
  /** Text size in percent of the normal one. */
  textSize: z.int().min(90).max(150),
  /** Today is silent until this ISO date, or null. */
  pausedUntil: z.iso.date().nullable(),
})
export type Settings = z.infer<typeof Settings>

/** A few settings to change at once. */
export const SettingsPatch = Settings.partial()
export type SettingsPatch = z.infer<typeof SettingsPatch>

export const DEFAULT_SETTINGS: Settings = {
  minutesADay: 20,
  interviewDate: null,
  newPerDay: 10,
  rolloverHour: 4,
  gradeScale: 'four',
  theme: 'system',
  textSize: 100,
  pausedUntil: null,
}

/** What a host needs to paint the first frame right; also kept in `window.json`. */
export const Appearance = Settings.pick({ theme: true, textSize: true })
export type Appearance = z.infer<typeof Appearance>
