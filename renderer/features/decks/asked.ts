import type { DeckRow } from '../../../db/api/decks.ts'

/** What a dialog asks before something is done to a deck; null while none is open. */
export type Asked =
  | { readonly kind: 'add' }
  | { readonly kind: 'rename' | 'move' | 'options' | 'remove'; readonly deck: DeckRow }
