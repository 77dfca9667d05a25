import type { DeedValue } from '../../../db/api/browse.ts'
import type { Column } from '../../../db/domain/search/sort.ts'
import { PROPS, STATES, TIERS, type Fault } from '../../../db/domain/search/tree.ts'
import { KEYS } from '../../../db/domain/search/terms.ts'
import { count, digits } from '../../numbers.ts'
import type { SortableWords } from '../../ui/use-sorting.ts'

const list = (words: readonly string[]) => words.join(', ')

const VALUES: Readonly<Record<string, string>> = {
  is: list(STATES),
  tier: list(TIERS),
  flag: '0 to 7',
  added: 'a number of days, as in added:7',
  edited: 'a number of days, as in edited:7',
  rated: 'days and a button, as in rated:7 or rated:7:1',
  seen: 'quiz',
}

/** What is wrong with a term, in one sentence. */
function faultWords(fault: Fault): string {
  switch (fault.code) {
    case 'unknown-key':
      return `“${fault.key}:” is nothing to search by. Try ${list(KEYS.slice(0, 5))}, or put it in quotes.`
    case 'nothing-after':
      return `Nothing stands after “${fault.key}:” yet.`
    case 'unknown-prop':
      return `“${fault.given}” isn’t a property. Try ${list(PROPS.slice(0, 4))}.`
    case 'bad-value':
      return fault.key.startsWith('prop:')
        ? `“${fault.key}” needs a comparison and a number, as in ${fault.key}>=3.`
        : `“${fault.key}:” doesn’t know “${fault.given}”. It takes ${VALUES[fault.key] ?? 'something else'}.`
    case 'bad-pattern':
      return `“${fault.given}” can’t be read as a pattern. A sign of its own needs a backslash, as in \\( or \\?.`
    case 'nothing-quoted':
      return 'Nothing stands between these quotes.'
    case 'nothing-in-brackets':
      return 'Nothing stands between these brackets.'
    case 'nothing-opened':
      return 'This bracket closes nothing.'
    case 'nothing-beside-or':
      return 'Nothing stands on one side of this “or”. In quotes it is a word.'
    case 'too-much':
      return 'The search is read up to here. It has more terms than can be looked for at once.'
  }
}

export const text = {
  name: 'Browse',
  loading: 'Looking through the cards…',
  field: 'Search the cards',
  placeholder: 'Words, "a phrase", deck:, is:due, prop:lapses>=3',
  clear: 'Clear the search',
  fault: faultWords,
  completions: 'What may stand here',
  found: (found: number, cards: number) =>
    found === cards ? count(cards, 'card') : `${digits(found)} of ${digits(cards)}`,
  saved: 'Saved',
  savedSearch: (name: string) => `Search: ${name}`,
  save: 'Save search',
  forget: 'Forget this search',
  saveTitle: 'Save the search',
  saveName: 'Its name',
  saveIt: 'Save it',
  wasSaved: (name: string) => `Saved as ${name}.`,
  wasForgotten: (name: string) => `${name} is no longer saved.`,
  tooMany: 'Fifty searches are saved already. Forget one first.',
  table: 'Cards',
  none: '–',
  ownCard: 'own',
  leech: 'leech',
  leechHint: 'Missed again and again. Saving other words clears the count.',
  rewrite: 'Rewrite',
  flagName: (flag: number) => `Flag ${flag}`,
  select: (name: string) => `Select ${name}`,
  selectAll: 'Select all cards',
  selected: 'Selected',
  columns: {
    number: 'id',
    question: 'question',
    deck: 'deck',
    tags: 'tags',
    state: 'state',
    interval: 'ivl',
    ease: 'ease',
    lapses: 'lapses',
    reps: 'reps',
    due: 'due',
    flag: 'flag',
    tier: 'tier',
    type: 'type',
    added: 'added',
    edited: 'edited',
  } satisfies Record<Column, string>,
  study: 'Study',
  chooseColumns: 'Columns',
  noneFound: 'No cards match',
  noneFoundBody: 'Take a term out of the search, or look for something else.',
  drop: (term: string) => `Drop ${term}`,
  noCards: 'No cards yet',
  noCardsBody: 'The built-in blocks bring cards, and so does an import.',
  preview: 'Preview',
  previewOf: (name: string) => `Card ${name}`,
  noneChosen: 'Choose a card to see it here.',
  front: 'front',
  back: 'back',
  facts: {
    deck: 'Deck',
    interval: 'Interval',
    ifGood: 'Interval if Good',
    ease: 'Ease',
    lapses: 'Lapses',
    due: 'Due',
    added: 'Added',
    edited: 'Edited',
    type: 'Note type',
  },
  history: 'History',
  intervals: (words: string) => `Intervals: ${words}`,
  lapse: 'lapse',
  days: (days: number) => `${digits(days)} d`,
  cardMenu: 'What to do with the cards',
  actions: 'What to do with the selected cards',
  ticked: (n: number) => `${digits(n)} selected`,
  more: 'More',
  move: {
    title: (n: number) => `Move ${count(n, 'card')}`,
    deck: 'To the deck',
    find: 'Find a deck',
    nothing: 'No deck is called that.',
    choose: 'Choose a deck',
    doIt: 'Move the cards',
  },
  tag: { title: (n: number) => `Add a tag to ${count(n, 'card')}`, name: 'Tag', doIt: 'Add the tag' },
  untag: { title: (n: number) => `Remove a tag from ${count(n, 'card')}`, name: 'Tag', doIt: 'Remove the tag' },
  flag: { title: (n: number) => `Flag ${count(n, 'card')}`, none: 'No flag' },
  replace: {
    title: (n: number) => `Find and replace in ${count(n, 'card')}`,
    find: 'Find',
    put: 'Replace with',
    where: 'Where',
    parts: { all: 'All fields', front: 'Front', back: 'Back' },
    matchCase: 'Match capitals',
    found: (notes: number, left: number) =>
      [
        notes === 0 ? 'No note says that.' : `${count(notes, 'note')} would change.`,
        ...(left === 0 ? [] : [`${count(left, 'note')} would make other cards and stay as they are.`]),
      ].join(' '),
    doIt: (notes: number) => (notes === 0 ? 'Replace' : `Replace in ${count(notes, 'note')}`),
  },
  reposition: {
    title: (n: number) => `Reposition ${count(n, 'card')}`,
    start: 'First place',
    startBounds: 'From 0 to 1,000,000',
    step: 'Step',
    stepBounds: 'From 1 to 1,000',
    order: 'In the order',
    orders: { shown: 'As shown', shuffled: 'Shuffled' },
    makeRoom: 'Make room',
    makeRoomMeans: 'Other new cards of the deck that stand there move behind these.',
    which:
      'New cards come in the order of their places. Seen cards have none, and the built-in blocks keep their order.',
    doIt: 'Reposition the cards',
  },
  arrange: {
    open: 'Arrange',
    title: 'Saved searches',
    none: 'None is left.',
    name: (search: string) => `Name of the search ${search}`,
    noName: 'It needs a name.',
    twice: 'Another one is called that.',
    forget: (name: string) => `Forget ${name}`,
    save: 'Save the searches',
    done: 'Saved searches arranged.',
    lift: 'lifts one',
    drop: 'drops it',
    move: 'move it',
    item: ({ label, position, count: of }) => `${label}, position ${position} of ${of}`,
    lifted: ({ label, position, count: of }) => `${label} lifted, position ${position} of ${of}`,
    moved: ({ position, count: of }) => `moved to ${position} of ${of}`,
    dropped: ({ label, position, count: of }) => `${label} dropped at ${position} of ${of}`,
    cancelled: ({ label, position, count: of }) => `${label} back at ${position} of ${of}`,
    moveUp: label => `Move up: ${label}`,
    moveDown: label => `Move down: ${label}`,
  } satisfies SortableWords & Record<string, unknown>,
  doing: (deed: DeedValue['kind']) => DOING[deed],
  progress: (done: number, total: number) => `${digits(done)} / ${digits(total)}`,
  stop: 'Cancel',
  stopped: 'Cancelled. Nothing was changed.',
  did: (deed: DeedValue, changed: number, left: number) =>
    changed === 0 ? nothingWords(deed) : [DID[deed.kind](changed), leftWords(deed, left)].filter(Boolean).join(' '),
}

const DOING: Readonly<Record<DeedValue['kind'], string>> = {
  move: 'Moving the cards',
  tag: 'Adding the tag',
  untag: 'Removing the tag',
  flag: 'Setting the flag',
  suspend: 'Suspending the cards',
  unsuspend: 'Bringing the cards back',
  reset: 'Resetting the cards',
  delete: 'Deleting the notes',
  replace: 'Replacing the text',
  reposition: 'Moving the cards to their places',
}

const DID: Readonly<Record<DeedValue['kind'], (n: number) => string>> = {
  move: n => `Moved ${count(n, 'card')}.`,
  tag: n => `Tagged ${count(n, 'note')}.`,
  untag: n => `Took the tag off ${count(n, 'note')}.`,
  flag: n => `Set the flag of ${count(n, 'card')}.`,
  suspend: n => `Suspended ${count(n, 'card')}.`,
  unsuspend: n => `Brought ${count(n, 'card')} back.`,
  reset: n => `Reset ${count(n, 'card')}. New again; the history is kept.`,
  replace: n => `Replaced the text in ${count(n, 'note')}.`,
  reposition: n => `Moved ${count(n, 'card')} to another place.`,
  delete: n => `Deleted ${count(n, 'note')}.`,
}

function leftWords({ kind }: DeedValue, left: number): string {
  if (left > 0 && kind === 'reposition') return `${count(left, 'card')} stayed: seen, built in, or there already.`
  if (left === 0 || kind !== 'delete') return ''
  return `${count(left, 'note')} of the built-in blocks stayed: suspend instead.`
}

function nothingWords({ kind }: DeedValue): string {
  if (kind === 'delete') return 'Notes of the built-in blocks can’t be deleted. Suspend them instead.'
  if (kind === 'reposition')
    return 'Nothing was moved. Only new cards have a place, and the built-in blocks keep their order.'
  return 'Nothing to change: the cards are like that already.'
}
