import type { BlockState, DeckCard, DeckOptions, DeckRow } from '../../../db/api/decks.ts'
import { capital, count, digits, inWords } from '../../numbers.ts'

/** A name in a sentence, whose own direction of writing leaves the sentence alone. */
const quoted = (name: string) => `“\u2068${name}\u2069”`

interface Going {
  /** Inside of the deck. */
  readonly decks: number
  readonly cards: number
  readonly notes: number
}

/** What goes with a deck, itself among it: `3 decks, 412 cards, 398 notes`. */
function goesWords({ decks, cards, notes }: Going): string {
  if (cards === 0) return decks === 0 ? 'An empty deck goes' : `${count(decks + 1, 'empty deck')} go`
  return `${count(decks + 1, 'deck')}, ${count(cards, 'card')}, ${count(notes, 'note')} go`
}

/** Names in a row: the first ones, and how many more. */
function listed(names: readonly string[], most = 12): string {
  const words = names.slice(0, most).map(name => `\u2068${name}\u2069`)
  return [...words, ...(names.length > most ? [`${digits(names.length - most)} more`] : [])].join(', ')
}

export const text = {
  name: 'Decks',
  loading: 'Counting cards…',
  loadingCards: 'Reading the cards of this deck…',
  total: (cards: number, decks: number) => `${count(cards, 'card')} in ${count(decks, 'deck')}`,
  table: 'Decks',
  columns: { deck: 'deck', maturity: 'maturity', due: 'due', new: 'new', cards: 'cards' },
  none: '–',
  maturity: ({ mature, young, known, suspended, unseen }: DeckRow) =>
    `${mature} mature, ${young} young, ${known} known, ${suspended} suspended, ${unseen} not met`,
  states: { on: 'On', later: 'Later', off: 'Off' } satisfies Record<BlockState, string>,
  stateLabel: 'New cards from this block',
  stateHint: {
    on: 'Gives new cards.',
    later: 'No new cards yet; what you have met goes on.',
    off: 'No new cards, and what you have met rests.',
  } satisfies Record<BlockState, string>,
  block: 'Building block',
  ownDeck: 'Your own deck',
  more: 'Read all of it',
  less: 'Show less',
  order: 'In this order',
  met: (met: number, cards: number) => `${digits(met)} of ${digits(cards)} met`,
  sources: (n: number) => count(n, 'source'),
  showSources: 'Show the sources',
  hideSources: 'Hide the sources',
  needs: (names: string) => `Builds on ${names}.`,
  review: (due: number, fresh: number) => {
    const parts = [...(due === 0 ? [] : [`${digits(due)} due`]), ...(fresh === 0 ? [] : [`${digits(fresh)} new`])]
    return parts.length === 0 ? 'Nothing due here' : `Review ${parts.join(', ')}`
  },
  letIn: 'Let into Today',
  quizIt: 'Quiz',
  studyIt: 'Study',
  browseIt: 'Browse',
  deckMenu: 'What to do with the deck',
  cardMenu: 'What to do with the card',
  keepOutHint: 'Its cards come only when you review this deck.',
  keptOut: 'out of Today',
  legend: { mature: 'Mature, 21 d or more', young: 'Young', known: 'Known', suspended: 'Suspended', unseen: 'Not met' },
  cards: (n: number) => count(n, 'card'),
  filter: 'Filter its cards',
  filterPlaceholder: 'Front, or is:known',
  countedInside: (decks: number) => `With those of the ${count(decks, 'deck')} inside it. Listed below are its own.`,
  matching: (n: number) => `${count(n, 'card')} match`,
  shownOf: (shown: number, all: number) => `The first ${digits(shown)} of ${digits(all)}.`,
  noMatch: 'No card’s front says that.',
  cardStates: {
    new: 'new',
    due: 'due today',
    young: 'young',
    mature: 'mature',
    known: 'known',
    suspended: 'suspended',
    buried: 'buried',
  } satisfies Record<DeckCard['state'], string>,
  ownCard: 'own',
  bringBack: (callNumber: string | null) => `Bring ${callNumber ?? 'the card'} back`,
  info: (callNumber: string | null) => `Card info of ${callNumber ?? 'the card'}`,
  leech: 'leech',
  rewrite: 'Rewrite',
  reset: (callNumber: string | null) => `Reset ${callNumber ?? 'the card'}`,
  resetIt: 'Reset',
  broughtBack: (callNumber: string | null) => `Brought ${callNumber ?? 'the card'} back`,
  wasReset: (callNumber: string | null) => `Reset ${callNumber ?? 'the card'}; it is new again`,
  flagName: (flag: number) => `flag ${flag}`,
  ownGroup: 'My decks',
  noneOwn: 'None of your own yet.',
  archived: (decks: number) => `Archived, ${count(decks, 'deck')}`,
  isArchived: 'Archived. Its cards come up nowhere until you bring it back.',
  fold: (name: string) => `Fold ${quoted(name)}`,
  unfold: (name: string) => `Unfold ${quoted(name)}`,
  moreDeeds: 'More',
  leeches: (n: number) => count(n, 'leech', 'leeches'),
  leechesSay: (n: number) =>
    n === 1
      ? 'One leech: a card that fails again and again.'
      : `${capital(inWords(n))} leeches: cards that fail again and again.`,
  showLeeches: 'Show in Browse',
  inWhich: 'Where',
  atTop: 'At the top',
  findDeck: 'Find a deck',
  noDeck: 'No deck is called that.',
  add: {
    title: 'New deck',
    name: 'Name',
    hint: 'A::B makes B inside A.',
    doIt: 'Make the deck',
    done: (name: string) => `Made ${quoted(name)}.`,
  },
  rename: {
    title: (name: string) => `Rename ${quoted(name)}`,
    name: 'New name',
    hint: 'Cards and schedule stay as they are.',
    doIt: 'Rename the deck',
    done: (from: string, to: string) => `Renamed ${quoted(from)} to ${quoted(to)}.`,
  },
  taken: (name: string) => `A deck called ${quoted(name)} is there already. Choose another name.`,
  move: {
    title: (name: string) => `Move ${quoted(name)}`,
    inside: (decks: number) => `What is inside it comes along: ${count(decks, 'deck')}.`,
    doIt: 'Move the deck',
    into: (name: string, parent: string | null, position: number, of: number) =>
      `Moved ${quoted(name)} ${parent === null ? 'to the top' : `into ${quoted(parent)}`}, ${position} of ${of}.`,
    step: (name: string, position: number, of: number) => `Moved ${quoted(name)}, ${position} of ${of}.`,
  },
  drag: {
    nowhere: 'It stays where it is',
    inside: (name: string) => `Into ${quoted(name)}`,
    before: (name: string) => `Above ${quoted(name)}`,
    after: (name: string) => `Below ${quoted(name)}`,
  },
  archive: {
    done: (name: string) => `Archived ${quoted(name)}. Its cards come up nowhere.`,
    back: (name: string) => `Brought ${quoted(name)} back.`,
    bringBack: 'Bring the deck back',
  },
  remove: {
    title: (name: string) => `Delete ${quoted(name)}`,
    counting: 'Counting what would go…',
    goes: (what: Going) => `${goesWords(what)}. You can undo this.`,
    working: 'Deleting the deck…',
    shipped:
      'Some of it came with the library, which can’t be deleted. Archive it instead: its cards then come up nowhere.',
    shippedAway: 'Some of it came with the library, which can’t be deleted. It stays archived.',
    doIt: 'Delete the deck',
    done: (name: string, cards: number) =>
      cards === 0 ? `Deleted ${quoted(name)}.` : `Deleted ${quoted(name)} and ${count(cards, 'card')}.`,
  },
  options: {
    title: (name: string) => `Options of ${quoted(name)}`,
    loading: 'Reading the options…',
    doIt: 'Save the options',
    reset: 'Reset to defaults',
    done: (name: string, decks: number) =>
      decks === 1 ? `Changed the options of ${quoted(name)}.` : `Changed the options of ${count(decks, 'deck')}.`,
    noLimit: 'No limit',
    bounds: (from: number, to: number) => `${digits(from)} to ${digits(to)}`,
    newPerDay: 'New cards a day',
    newPerDayHint: 'The share of this deck and those inside it. The day’s own number holds all the same.',
    reviewsPerDay: 'Reviews a day',
    reviewsPerDayHint: 'Of this deck and those inside it. What is left over stays due for another day.',
    newOrder: 'Order of new cards',
    newOrderHint: 'At random is drawn anew each day.',
    blockOrderHint: 'A block keeps its order of learning.',
    newOrders: { position: 'By position', random: 'At random' } satisfies Record<DeckOptions['newOrder'], string>,
    siblings: 'Cards of one note',
    siblingsHint: 'On different days, one waits while another of its note was asked today.',
    siblingsAre: { apart: 'Different days', together: 'Same day' } satisfies Record<DeckOptions['siblings'], string>,
    drill: 'Repeat the same day',
    drillHint: 'After all others, until you get it. The schedule stays.',
    drills: { 'below-good': 'Below Good', missed: 'Missed only', off: 'Off' } satisfies Record<
      DeckOptions['drill'],
      string
    >,
    leechThreshold: 'A leech after',
    leechThresholdHint: 'Failed that often, a card is worth rewriting.',
    failures: 'failures',
    leechSuspends: 'A leech is',
    leechSuspendsHint: 'Tagged, it goes on. Suspended, it waits until you bring it back.',
    leechIs: { tagged: 'Tagged', suspended: 'Tagged and suspended' },
    longestInterval: 'Longest interval',
    longestIntervalHint: 'No card waits longer than this, however well it is known.',
    days: 'd',
    of: 'For which decks',
    onlyThis: 'Only this deck',
    all: (decks: number) => `All ${digits(decks)} decks that share these`,
    sharedWith: (names: readonly string[]) => `Also ${listed(names)}.`,
  },
  empty: 'No decks yet.',
  emptyBody: 'The built-in blocks could not be found. Start Recall@K again to install them.',
} as const
