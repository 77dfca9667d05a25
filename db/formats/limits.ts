/** What no text of a note may be, whatever the format. */

/** Longest field, in UTF-16 units; the longest of real decks has 121,000. */
export const LONGEST_FIELD = 1_000_000
/** Most tags of one note. */
export const MOST_TAGS = 1_000

/** Why a text cannot be kept, in words; null when it can. */
export function faultOfText(text: string): string | null {
  if (text.length > LONGEST_FIELD) return 'a field is longer than a million characters'
  if (text.includes('\0')) return 'a field holds a NUL character'
  return text.isWellFormed() ? null : 'a field holds half of a character'
}
