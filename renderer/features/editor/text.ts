/** The words of the editor. */
export const text = {
  newCard: 'New card',
  editCard: (callNumber: string | null) => (callNumber === null ? 'Edit card' : `Edit ${callNumber}`),
  reading: 'Reading the note',
  deck: 'Deck',
  findDeck: 'Find a deck',
  noDeck: 'No deck of that name',
  type: 'Note type',
  typeName: (name: string) => TYPE_NAMES[name] ?? name,
  fieldName: (name: string) => FIELD_NAMES[name] ?? name,
  fieldHint: (name: string) => HINTS[name] ?? '',
  tags: 'Tags',
  tagsHint: 'separated by spaces',
  addTag: (name: string) => `Add the tag ${name}`,
  highlight: 'Highlight',
  gap: 'Make a gap',
  math: 'Formula',
  code: 'Code',
  preview: 'Preview',
  previewHint: 'as it looks in review',
  previewEmpty: 'Write a question: its card appears here.',
  cardLabel: (number: number) => `Card ${number}`,
  cards: (count: number) => (count === 1 ? '1 card' : `${count} cards`),
  same: (name: string) => `The same question stands in ${name}.`,
  close: (name: string, front: string) => `Close to ${name}: ${front}`,
  aCard: 'a card of yours',
  draftKept: 'Draft saved on this computer',
  draftNotKept: 'The draft could not be saved on disk; it stays here while the window is open.',
  discard: 'Discard',
  discarded: 'Draft discarded',
  saved: (cards: number) => (cards === 1 ? 'Card saved' : `${cards} cards saved`),
  edited: 'Changes saved',
  fields: 'What the note says',
} as const

const TYPE_NAMES: Readonly<Record<string, string>> = {
  Basic: 'Basic',
  'Basic and reversed': 'Both ways',
  'Basic, reversed on request': 'Both ways if asked',
  'Typed answer': 'Typed',
  Cloze: 'Cloze',
}

const FIELD_NAMES: Readonly<Record<string, string>> = {
  Front: 'Question',
  Back: 'Answer',
  Extra: 'Interview note',
}

const HINTS: Readonly<Record<string, string>> = {
  Front: 'one idea, asked the way an interviewer would',
  Extra: 'optional',
  Source: 'optional',
  'Add reverse': 'anything here makes a second card, the other way round',
  Compare: 'empty: letter by letter but for case, spaces and accents; 5%: a number within 5 %; exact: exactly',
}
