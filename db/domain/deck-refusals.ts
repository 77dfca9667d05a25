/** Why something is not done to a deck. Each has its sentence: what is the matter, and what can be done. */
export const DECK_REFUSALS = {
  'deck-shipped': 'Some of its cards came with the library and would come back: archive it instead.',
  'deck-of-block':
    'The deck of a block, or of a group of them, stays as it is: archive it instead, or set the block to off.',
  'deck-in-block': 'Decks cannot lie in the deck of a block: choose one of your own.',
  'deck-in-itself': 'A deck cannot lie in itself, nor in one that is inside it: choose another one.',
  'deck-too-deep': 'More than 32 decks would lie in each other: choose one further out.',
  'deck-without-name': 'A deck needs a name: type one.',
  'deck-name-divides': 'Two colons divide the names of decks in each other, so a name has none, and none at its end.',
  'deck-name-lines': 'A name is one line, without tabs: leave them out.',
} as const

/** Names a reason. */
export type DeckRefusal = keyof typeof DECK_REFUSALS
