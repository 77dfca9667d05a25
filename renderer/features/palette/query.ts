/** What the palette looks for, by the sign in front of what was typed. */
export type Kind = 'all' | 'commands' | 'decks' | 'cards'

const SIGNS: Readonly<Record<string, Kind>> = { '>': 'commands', '#': 'decks', '/': 'cards' }

export interface Wanted {
  readonly kind: Kind
  readonly words: string
}

/** `> und` is commands that answer to “und”. */
export function wantedOf(typed: string): Wanted {
  const kind = SIGNS[typed.trimStart().charAt(0)]
  return kind === undefined ? { kind: 'all', words: typed.trim() } : { kind, words: typed.trimStart().slice(1).trim() }
}
