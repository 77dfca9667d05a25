import { z } from 'zod'

/** The most that are remembered. */
export const MOST_RECENT = 5

/** What was chosen in the palette last, newest first, by names that only the window understands. */
export const Recent = z.array(z.string().min(1).max(80)).max(MOST_RECENT)
export type Recent = z.infer<typeof Recent>
