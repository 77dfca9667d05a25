/** What `npm run fuzz` reads and against what. Changing a number here is a commit of its own that says why. */

export const PACKAGES = 10_000
/** So many of them also go through the whole import, and are undone again. */
export const IMPORTS = 540
/** A package that takes longer hangs. */
export const HANG_MS = 10_000

/** The most a figure may be. */
export const BUDGETS = {
  /** Until a bomb is refused. */
  bombS: 2,
  /** Memory of the process that refuses it, 300 MB. */
  bombKB: 300_000,
} as const
