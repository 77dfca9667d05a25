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
  tagsHint: 'separated by spaces; with a space in it in quotes',
  addTag: (name: string) => `Add the tag ${name}`,
  highlight: 'Highlight',
  gap: 'Make a gap',
  math: 'Formula',
  code: 'Code',
  pictureInto: (field: string) => `Picture into ${field}…`,
  addingPicture: 'Adding the picture…',
  notAdded: (why: string) => `The picture was not added: ${why.charAt(0).toLowerCase()}${why.slice(1)}.`,
  widthOf: (name: string) => `Width of ${name}`,
  width: 'Width',
  setWidth: 'Set a width',
  ownWidth: 'As wide as it is',
  pixels: 'pixels',
  widthBounds: (from: number, to: number) => `From ${from} to ${to} pixels.`,
  compare: 'How strictly',
  compareHint: 'what you type is compared',
  strictness: {
    words: 'Case, spaces and accents do not count',
    exact: 'Every letter counts',
    share: 'A number may be off by a share',
    amount: 'A number may be off by an amount',
  },
  off: 'May be off by',
  offUnit: { share: '%', amount: 'of its unit' },
  offBounds: (most: number) => `From 0 to ${most}.`,
  preview: 'Preview',
  previewHint: 'as it looks in review',
  previewEmpty: (type: string) =>
    type === 'Image occlusion'
      ? 'Choose a picture and hide a place of it: its card appears here.'
      : 'Write a question: its card appears here.',
  cardLabel: (number: number) => `Card ${number}`,
  cards: (count: number) => (count === 1 ? '1 card' : `${count} cards`),
  same: (name: string) => `The same question stands in ${name}.`,
  close: (name: string, front: string) => `Close to ${name}: ${front}`,
  aCard: 'a card of yours',
  leech: (misses: number) => `Missed ${misses} times. Split it, add a cue or say why; saving clears the count.`,
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
  'Image occlusion': 'Occlusion',
}

const FIELD_NAMES: Readonly<Record<string, string>> = {
  Front: 'Question',
  Back: 'Answer',
  Extra: 'Interview note',
}

const HINTS: Readonly<Record<string, string>> = {
  Front: 'one idea, asked the way an interviewer would',
  Extra: 'optional',
  Header: 'optional, above the picture',
  Source: 'optional',
  'Add reverse': 'anything here makes a second card, the other way round',
}
