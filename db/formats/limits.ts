/** What no text of a note may be, whatever the format. */

/** Longest field, in UTF-16 units; the longest of real decks has 121,000. */
export const LONGEST_FIELD = 1_000_000
/** Most that a field holds that comes from a program, in UTF-16 units and bytes of a package: what a record may have. */
export const LONGEST_KEPT = 16 * 1024 * 1024
/** Most tags of one note. */
export const MOST_TAGS = 1_000

/**
 * Why a text cannot be kept, in words; null when it can.
 * @param longest in UTF-16 units; LONGEST_KEPT for what a program has written
 */
export function faultOfText(text: string, longest: number = LONGEST_FIELD): string | null {
  if (text.length > longest)
    return `a field is longer than ${longest === LONGEST_KEPT ? '16 million' : 'a million'} characters`
  if (text.includes('\0')) return 'a field holds a NUL character'
  return text.isWellFormed() ? null : 'a field holds half of a character'
}
