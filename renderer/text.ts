/** Words used everywhere, and errors in words: what failed, what is safe, what to do. */
import { DECK_REFUSALS } from '../db/domain/deck-refusals.ts'
import type { AppError, ErrorCode, ErrorFacts } from '../db/domain/errors.ts'
import type { Button } from '../db/domain/grade.ts'
import type { OperationFacts, OperationName } from '../db/domain/operation.ts'
import type { Role } from '../db/domain/settings.ts'
import { REFUSALS } from '../db/domain/transfer/refusals.ts'

/** The parts an error is told in. */
export interface ErrorWords {
  readonly title: string
  readonly body: string
}

const ERRORS: Readonly<Record<ErrorCode, (facts: ErrorFacts) => ErrorWords>> = {
  'bad-input': facts =>
    deckRefusalIn(facts) ?? {
      title: 'That value can’t be used',
      body: 'Nothing was changed. Check it and try again.',
    },
  'not-found': facts => ({
    title: `This ${fact(facts, 'what') ?? 'item'} isn’t in the collection any more`,
    body: 'It may have been removed in another window. Everything else is as it was. Go on with another one.',
  }),
  'name-taken': facts => ({
    title: 'There is a deck of this name already',
    body: `Nothing was changed. Choose another name than “${fact(facts, 'name') ?? ''}”, or put it elsewhere.`,
  }),
  'card-changed': () => ({
    title: 'This card changed elsewhere',
    body: 'Nothing was stored for it. It is shown as it is now: answer it again.',
  }),
  'nothing-to-undo': () => ({
    title: 'Nothing to undo',
    body: 'Nothing was changed. What was taken back can be done again with Redo.',
  }),
  'nothing-to-redo': () => ({
    title: 'Nothing to redo',
    body: 'Nothing was changed. Redo does again what Undo took back.',
  }),
  'collection-newer': facts => ({
    title: 'This collection was made by a newer version',
    body: `The file${at(facts)} was left exactly as it is. Open it with the newer version, or restore a backup.`,
  }),
  'collection-corrupt': facts => ({
    title: 'The collection file is damaged',
    body: `The file${at(facts)} was left exactly as it is. Restore a backup; the damaged file is kept beside it.`,
  }),
  'collection-in-use': facts => ({
    title: 'This collection is already open',
    body: `Another Recall@K uses${at(facts) || ' it'}. Nothing was written here. Close the other one, then try again.`,
  }),
  'backup-unusable': () => ({
    title: 'This backup can’t be used',
    body: 'It did not pass its check. Your collection was not touched. Choose another backup.',
  }),
  'file-refused': facts => ({
    title: 'This file can’t be imported',
    body: `${refusalIn(facts)} Nothing was changed.`,
  }),
  'disk-full': () => ({
    title: 'The disk is full',
    body: 'What was stored before is safe. Free some space, then try again.',
  }),
  'read-only': facts => ({
    title: 'The folder can’t be written to',
    body: `What was stored before is safe. Allow writing${at(facts, 'in')}, then try again.`,
  }),
  'folder-missing': facts => ({
    title: 'The data folder is missing',
    body: `Nothing was changed. Bring${at(facts) || ' the folder'} back (a drive may be unplugged), then try again.`,
  }),
  'storage-failed': facts => ({
    title: 'The disk refused to store this',
    body: `What was stored before is safe.${system(facts)} Check the disk, then try again.`,
  }),
  'attempt-moved-on': () => ({
    title: 'This attempt has moved on',
    body: 'What you just did is not stored; every answer before it is. Open the attempt again to see where it stands.',
  }),
  'connection-lost': () => ({
    title: 'The connection to the collection is lost',
    body: 'What was stored is safe. It reconnects by itself; if it does not, start Recall@K again.',
  }),
  aborted: () => ({ title: 'Stopped', body: 'Nothing was changed. Start it again when you want to.' }),
  unexpected: () => ({
    title: 'Something failed that should not have',
    body: 'What was stored before is safe. Try again; if it fails again, Settings, About shows the log.',
  }),
}

/** An error in words. */
export function errorWords({ code, facts }: Pick<AppError, 'code' | 'facts'>): ErrorWords {
  return ERRORS[code](facts)
}

const BUTTONS: Readonly<Record<Button, string>> = {
  again: 'Again',
  hard: 'Hard',
  good: 'Good',
  easy: 'Easy',
  q0: 'Blackout',
  q1: 'Wrong',
  q2: 'Nearly',
  q3: 'Hard',
  q4: 'Good',
  q5: 'Perfect',
  'not-yet': 'Not yet',
  'got-it': 'Got it',
}

/** What is written on a grade. */
export function buttonName(button: Button): string {
  return BUTTONS[button]
}

const ROLES: Readonly<Record<Role, string>> = {
  recommendation: 'Recommendation and ranking',
  search: 'Search and ads',
  llm: 'LLM systems',
  platform: 'ML platform',
  general: 'General ML system design',
}

/** What a role is called. */
export function roleName(role: Role): string {
  return ROLES[role]
}

const SETTING_NAMES: Readonly<Record<string, string>> = {
  minutesADay: 'minutes a day',
  interviewDate: 'interview date',
  newPerDay: 'new cards a day',
  rolloverHour: 'start of the day',
  gradeScale: 'grades',
  theme: 'theme',
  textSize: 'text size',
  contrast: 'contrast',
  motion: 'motion',
  pausedUntil: 'pause',
  singleKeys: 'single keys',
  keys: 'keys',
  sidebarFolded: 'sidebar',
  forwardMisses: 'what quiz misses do',
  offerSummaries: 'summaries before first cards',
  browseColumns: 'columns of the browser',
  browseSort: 'order of the browser',
  savedSearches: 'saved searches',
}

const OPERATIONS: Readonly<Record<OperationName, (facts: OperationFacts) => string>> = {
  answer: facts => `“${gradeIn(facts)}”${on(facts)}`,
  bury: facts => `bury${on(facts)}`,
  suspend: facts => `suspend${on(facts)}`,
  unsuspend: facts => `bring back${on(facts)}`,
  flag: facts => `flag${on(facts)}`,
  know: facts => `“I know this”${on(facts)}`,
  forget: facts => `bring back${on(facts)}`,
  reset: facts => `reset${on(facts)}`,
  'change-settings': facts => `change of ${SETTING_NAMES[fact(facts, 'setting') ?? ''] ?? 'settings'}`,
  'change-drill': () => 'change of same-day repeats',
  'set-block': facts => `“${fact(facts, 'state') ?? 'on'}”${on(facts, 'deck')}`,
  'keep-deck-out': facts => `${facts['keptOut'] === 0 ? 'let into' : 'keep out of'} Today${on(facts, 'deck')}`,
  'add-deck': facts => `new deck${of(facts, 'deck')}`,
  'rename-deck': facts => `rename${of(facts, 'deck')}`,
  'nest-deck': facts => `move${of(facts, 'deck')}`,
  'archive-deck': facts => (facts['archived'] === 0 ? `bring back${on(facts, 'deck')}` : `archive${of(facts, 'deck')}`),
  'delete-deck': facts => `delete${of(facts, 'deck')}`,
  'change-options': facts => `options${of(facts, 'deck')}`,
  'catch-up': facts => (facts['lifted'] === 0 ? 'back to the day’s share' : 'do them all now'),
  'more-new': facts => `${fact(facts, 'cards') ?? 'some'} more new`,
  'read-summary': facts => `summary${of(facts, 'deck')}`,
  'forward-misses': facts => `${countOf(facts, 'cards', 'card')} brought forward`,
  'keep-misses': facts => `${countOf(facts, 'cards', 'card')} from quiz misses`,
  'accept-placement': facts => `placement, ${countOf(facts, 'cards', 'card')} known`,
  'save-question': () => 'saved question',
  'remove-question': () => 'removed question',
  import: facts => `import${of(facts, 'file')}`,
  'clean-media': facts => `${countOf(facts, 'files', 'unused file')} taken out`,
  'move-cards': facts =>
    `${countOf(facts, 'cards', 'card')} moved${fact(facts, 'deck') === undefined ? '' : ` to ${fact(facts, 'deck')}`}`,
  'tag-cards': facts => `tag ${fact(facts, 'tag') ?? ''} on ${countOf(facts, 'cards', 'card')}`,
  'untag-cards': facts => `tag ${fact(facts, 'tag') ?? ''} off ${countOf(facts, 'cards', 'card')}`,
  'suspend-cards': facts => `suspend ${countOf(facts, 'cards', 'card')}`,
  'unsuspend-cards': facts => `bring back ${countOf(facts, 'cards', 'card')}`,
  'flag-cards': facts => `flag on ${countOf(facts, 'cards', 'card')}`,
  'reset-cards': facts => `reset of ${countOf(facts, 'cards', 'card')}`,
  'reposition-cards': facts => `new places for ${countOf(facts, 'cards', 'card')}`,
  'replace-text': facts => `replaced text in the notes of ${countOf(facts, 'cards', 'card')}`,
  'delete-notes': facts => `delete by ${countOf(facts, 'cards', 'card')}`,
  'add-note': facts => `new card${of(facts, 'deck')}`,
  'edit-note': facts => `edit${of(facts, 'card')}`,
  'install-content': () => 'new content',
  'set-up': () => 'what you chose at the start',
  'start-collection': () => 'first start',
}

/** What an operation was, to stand after Undo: `“Good” on FS-012`. */
export function operationName({ name, facts }: { name: OperationName; facts: OperationFacts }): string {
  return OPERATIONS[name](facts)
}

export const text = {
  appName: 'Recall@K',
  today: 'Today',
  review: 'Review',
  summary: 'Summary',
  read: 'Before the first card',
  quiz: 'Quiz',
  decks: 'Decks',
  browse: 'Browse',
  editor: 'Card',
  import: 'Import',
  settings: 'Settings',
  undo: 'Undo',
  redo: 'Redo',
  notLast: 'Something else was done since. Undo goes back step by step.',
  undone: (what: string) => `Took back: ${what}`,
  redone: (what: string) => `Did again: ${what}`,
  nothingToUndo: 'Nothing left to undo.',
  nothingToRedo: 'Nothing left to redo.',
  dayPassed: 'That day has passed.',
  tryAgain: 'Try again',
  cancel: 'Cancel',
  close: 'Close',
  opening: (name: string) => `Opening ${name}…`,
  loading: 'Reading the collection…',
  log: 'Log',
  logEmpty: 'No error in this window so far.',
  logPrivacy: 'The last errors of this window. They are kept in memory only, and nothing is sent anywhere.',
  selectLog: 'Select all of it',
  copiesLog: 'copies it',
  history: {
    title: 'History, newest first',
    key: 'days passed of days planned → next interval',
    first: (day: string, name: string, interval: number) => `${day}: met, ${name} → ${interval} d`,
    later: (
      day: string,
      name: string,
      { planned, actual }: { readonly planned: number; readonly actual: number },
      early: boolean,
      interval: number,
    ) => `${day}: ${name}${early ? ' early' : ''}, ${actual} of ${planned} d → ${interval} d`,
    reset: (day: string) => `${day}: reset, new again`,
    none: 'No answers yet.',
  },
  /** By the part of the address that names them. */
  settingsSections: {
    interview: 'Interview',
    reviewing: 'Reviewing',
    appearance: 'Appearance',
    keyboard: 'Keyboard',
    data: 'Data and backups',
    about: 'About',
  },
  threeKeys: 'Three keys run it',
  keys: [
    { commands: ['show'], does: 'Shows the answer, then grades it Good' },
    { commands: ['grade1', 'grade4'], does: 'Again, Hard, Good, Easy. Each shows when the card comes back' },
    { commands: ['takeBack'], does: 'Takes back the last thing you did' },
  ],
  everythingElse: 'everything else',
  notifications: 'Notifications',
  backedUp: (cards: string, answers: string) => `Backup made and checked: ${cards}, ${answers}`,
} as const

function gradeIn(facts: OperationFacts): string {
  const button = fact(facts, 'button')
  return Object.entries(BUTTONS).find(([key]) => key === button)?.[1] ?? 'answer'
}

function on(facts: OperationFacts, key = 'card'): string {
  const target = fact(facts, key)
  return target === undefined || target === '' ? '' : ` on ${target}`
}

function of(facts: OperationFacts, key: string): string {
  const name = fact(facts, key)
  return name === undefined ? '' : ` of ${name}`
}

/** `1 card`, `3 cards`. */
function countOf(facts: OperationFacts, key: string, noun: string): string {
  const count = Number(facts[key] ?? 0)
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

function at(facts: ErrorFacts, word = ''): string {
  const path = fact(facts, 'path')
  return path === undefined ? '' : `${word === '' ? '' : ` ${word}`} ${path}`
}

/** Why a file is not imported. */
function refusalIn(facts: ErrorFacts): string {
  const why = fact(facts, 'why')
  return Object.entries(REFUSALS).find(([refusal]) => refusal === why)?.[1] ?? REFUSALS.damaged
}

/** Why something is not done to a deck; null where that is not what was refused. */
function deckRefusalIn(facts: ErrorFacts): ErrorWords | null {
  const why = fact(facts, 'why')
  const sentence = Object.entries(DECK_REFUSALS).find(([refusal]) => refusal === why)?.[1]
  return sentence === undefined
    ? null
    : { title: 'This can’t be done with the deck', body: `${sentence} Nothing was changed.` }
}

function system(facts: ErrorFacts): string {
  const code = fact(facts, 'system')
  return code === undefined ? '' : ` The system says ${code}.`
}

function fact(facts: OperationFacts, key: string): string | undefined {
  const value = facts[key]
  return value === undefined ? undefined : String(value)
}
