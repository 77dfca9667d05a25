import { z } from 'zod'
import { COLUMNS, SORTS } from './search/sort.ts'

/** What people interview for, as the first-run page asks it. */
export const ROLES = ['recommendation', 'search', 'llm', 'platform', 'general'] as const
export type Role = (typeof ROLES)[number]

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
  /** `more` draws every text and border at full strength; `system` does as the system asks. */
  contrast: z.enum(['system', 'more']),
  /** `reduced` stops all motion; `system` does as the system asks. */
  motion: z.enum(['system', 'reduced']),
  /** Today is silent until this ISO date, or null. */
  pausedUntil: z.iso.date().nullable(),
  /** Whether commands listen to letters and digits without a modifier (WCAG 2.1.4). */
  singleKeys: z.boolean(),
  /** Keys the learner gave to commands, by command id; what is not listed keeps its own. */
  keys: z.record(z.string().min(1).max(60), z.array(z.string().min(1).max(40)).max(4)),
  /** Whether the sidebar is folded to its icons. */
  sidebarFolded: z.boolean(),
  /** What the learner interviews for; it decides which blocks are on. Null: not said. */
  role: z.enum(ROLES).nullable(),
  /** Whether the first-run page has been answered or left. */
  started: z.boolean(),
  /** Whether what was missed in a quiz comes forward in the schedule. */
  forwardMisses: z.boolean(),
  /** Whether Today offers a block's summary before the first of its cards. */
  offerSummaries: z.boolean(),
  /** What the browser shows of each card, in its order. */
  browseColumns: z.array(z.enum(COLUMNS)).min(1).max(COLUMNS.length),
  browseSort: z.strictObject({ by: z.enum(SORTS), descending: z.boolean() }),
  /** Searches kept under a name. */
  savedSearches: z
    .array(z.strictObject({ name: z.string().trim().min(1).max(60), text: z.string().max(2_000) }))
    .max(50),
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
  contrast: 'system',
  motion: 'system',
  pausedUntil: null,
  singleKeys: true,
  keys: {},
  sidebarFolded: false,
  role: null,
  started: false,
  forwardMisses: true,
  offerSummaries: true,
  browseColumns: ['number', 'question', 'interval', 'ease', 'lapses', 'due'],
  browseSort: { by: 'match', descending: false },
  savedSearches: [
    { name: 'Due today', text: 'is:due' },
    { name: 'Leeches', text: 'is:leech' },
    { name: 'Added this week', text: 'added:7' },
    { name: 'Flagged', text: 'is:flagged' },
    { name: 'Duplicates', text: 'is:duplicate' },
  ],
}

/** What a host needs to paint the first frame right; also kept in `window.json`. */
export const Appearance = Settings.pick({
  theme: true,
  textSize: true,
  contrast: true,
  motion: true,
  sidebarFolded: true,
})
export type Appearance = z.infer<typeof Appearance>
