/**
 * Every action of the learner, once: its name, its keys, where it stands. Menus, palette, shortcut sheet, key hints and
 * the buttons themselves read this table. A new action is one line here and one handler where it acts (`useCommands`).
 */
import type { MenuName } from '../../db/api/host.ts'
import type { OperationName } from '../../db/domain/operation.ts'

/**
 * Where a command belongs, in the order of every list. `anywhere` and `go` are everywhere; two others are never on
 * screen together, and each is called like the beginning of its address.
 */
export const AREAS = [
  'review',
  'quiz',
  'anywhere',
  'go',
  'today',
  'read',
  'summary',
  'decks',
  'browse',
  'card',
  'import',
] as const
export type Area = (typeof AREAS)[number]

export interface Entry {
  readonly area: Area
  /** Other areas that it works in. */
  readonly alsoIn?: readonly Area[]
  readonly label: string
  /** Any of these, unless the learner chose others: `Mod+Shift+l`, `?`, `g t` (one after the other). Mod is Cmd on a Mac, else Ctrl. */
  readonly keys: readonly string[]
  /** On a Mac these, too. */
  readonly onMac?: readonly string[]
  /** The only moment of its area in which it works; two of one area at different moments may share a key. */
  readonly at?: 'front' | 'back' | 'time-up' | 'setup' | 'running' | 'results' | 'drill' | 'own'
  /** The command whose key it takes over while it applies: one from anywhere, or a quieter one of an area of its own. */
  readonly instead?: string
  /** May be held down. */
  readonly repeats?: true
  /** The operation it writes; Undo calls it by its name (`operationName`). */
  readonly undo?: OperationName
  /** Where in the menu bar it stands. */
  readonly menu?: MenuName
  /** Means nothing by name alone: the palette leaves it out. */
  readonly keyOnly?: true
}

export const COMMANDS = {
  palette: { area: 'anywhere', label: 'Command palette', keys: ['Mod+k'], menu: 'view', keyOnly: true },
  sheet: { area: 'anywhere', label: 'Keyboard shortcuts', keys: ['?'], menu: 'help' },
  search: { area: 'anywhere', label: 'Search cards', keys: ['/'], menu: 'edit' },
  find: { area: 'anywhere', label: 'Find a concept', keys: ['Mod+Shift+f'], menu: 'edit' },
  undo: { area: 'anywhere', label: 'Undo', keys: ['Mod+z'], menu: 'edit' },
  redo: { area: 'anywhere', label: 'Redo', keys: ['Mod+Shift+z'], menu: 'edit' },
  leave: { area: 'anywhere', label: 'Back, close', keys: ['Escape'], keyOnly: true },
  back: { area: 'anywhere', label: 'Back', keys: ['Alt+ArrowLeft'], onMac: ['Mod+['], menu: 'go' },
  sidebar: { area: 'anywhere', label: 'Fold the sidebar', keys: ['Mod+\\'], menu: 'view', undo: 'change-settings' },
  theme: { area: 'anywhere', label: 'Dark or light', keys: ['Mod+Shift+l'], menu: 'view', undo: 'change-settings' },
  larger: { area: 'anywhere', label: 'Larger text', keys: ['Mod+=', 'Mod++'], menu: 'view', undo: 'change-settings' },
  smaller: { area: 'anywhere', label: 'Smaller text', keys: ['Mod+-'], menu: 'view', undo: 'change-settings' },
  normalSize: { area: 'anywhere', label: 'Normal text', keys: ['Mod+0'], menu: 'view', undo: 'change-settings' },
  nextPane: { area: 'anywhere', label: 'Next pane', keys: ['F6'], keyOnly: true },
  previousPane: { area: 'anywhere', label: 'Previous pane', keys: ['Shift+F6'], keyOnly: true },
  newCard: { area: 'anywhere', label: 'New card', keys: ['Mod+n', 'g n'], menu: 'file' },
  customStudy: { area: 'anywhere', label: 'Custom study…', keys: ['g c'], menu: 'go' },
  sweep: { area: 'anywhere', label: 'Sweep…', keys: ['g w'], menu: 'go' },
  importFile: { area: 'anywhere', label: 'Import…', keys: [], menu: 'file' },
  exportAll: { area: 'anywhere', label: 'Export everything…', keys: [], menu: 'file' },
  makeBackup: { area: 'anywhere', label: 'Make a backup now', keys: [], menu: 'file' },
  showFolder: { area: 'anywhere', label: 'Show the data folder', keys: [], menu: 'file' },

  goToday: { area: 'go', label: 'Today', keys: ['g t'], menu: 'go' },
  goReview: { area: 'go', label: 'Review', keys: ['g r'], menu: 'go' },
  goQuiz: { area: 'go', label: 'Quiz', keys: ['g q'], menu: 'go' },
  goDrill: { area: 'go', label: 'Estimation drill', keys: [] },
  goPast: { area: 'go', label: 'Past quizzes', keys: [] },
  goOwn: { area: 'go', label: 'Your questions', keys: [] },
  goDecks: { area: 'go', label: 'Decks', keys: ['g d'], menu: 'go' },
  goBrowse: { area: 'go', label: 'Browse', keys: ['g b'], menu: 'go' },
  goImport: { area: 'go', label: 'Import', keys: ['g i'], menu: 'go' },
  goSettings: { area: 'go', label: 'Settings', keys: ['g ,', 'Mod+,'], menu: 'go' },

  start: { area: 'today', label: 'Start the next step', keys: ['Space'] },
  step2: { area: 'today', label: 'Open step 2', keys: ['2'], keyOnly: true },
  step3: { area: 'today', label: 'Open step 3', keys: ['3'], keyOnly: true },
  step4: { area: 'today', label: 'Open step 4', keys: ['4'], keyOnly: true },
  step5: { area: 'today', label: 'Open step 5', keys: ['5'], keyOnly: true },
  step6: { area: 'today', label: 'Open step 6', keys: ['6'], keyOnly: true },
  step7: { area: 'today', label: 'Open step 7', keys: ['7'], keyOnly: true },
  step8: { area: 'today', label: 'Open step 8', keys: ['8'], keyOnly: true },
  step9: { area: 'today', label: 'Open step 9', keys: ['9'], keyOnly: true },

  show: { area: 'review', at: 'front', label: 'Show answer', keys: ['Space', 'Enter'], menu: 'card' },
  usual: { area: 'review', at: 'back', label: 'Good, or more of the answer', keys: ['Space'], keyOnly: true },
  grade1: { area: 'review', at: 'back', label: 'First grade', keys: ['1'], undo: 'answer' },
  grade2: { area: 'review', at: 'back', label: 'Second grade', keys: ['2'], undo: 'answer' },
  grade3: { area: 'review', at: 'back', label: 'Third grade', keys: ['3'], undo: 'answer' },
  grade4: { area: 'review', at: 'back', label: 'Fourth grade', keys: ['4'], undo: 'answer' },
  grade5: { area: 'review', at: 'back', label: 'Fifth grade', keys: ['5'], undo: 'answer' },
  grade6: { area: 'review', at: 'back', label: 'Sixth grade', keys: ['6'], undo: 'answer' },
  takeBack: { area: 'review', alsoIn: ['summary'], label: 'Undo', keys: ['z'], keyOnly: true },
  know: {
    area: 'review',
    at: 'front',
    label: 'I know this',
    keys: ['k'],
    instead: 'scrollUp',
    menu: 'card',
    undo: 'know',
  },
  flag: { area: 'review', label: 'Flag the card', keys: ['f'], menu: 'card', undo: 'flag' },
  pickFlag: { area: 'review', label: 'Flag in a colour…', keys: ['Shift+f'], menu: 'card' },
  bury: { area: 'review', label: 'Bury until tomorrow', keys: ['b'], menu: 'card', undo: 'bury' },
  suspend: { area: 'review', label: 'Suspend', keys: ['s'], menu: 'card', undo: 'suspend' },
  editCard: {
    area: 'review',
    alsoIn: ['decks', 'browse'],
    label: 'Edit the card',
    keys: ['e'],
    menu: 'card',
    undo: 'edit-note',
  },
  replay: { area: 'review', label: 'Play the sounds again', keys: ['r'], menu: 'card' },
  cardInfo: { area: 'review', alsoIn: ['decks', 'browse'], label: 'Card info', keys: ['i'], menu: 'card' },
  learnMore: {
    area: 'review',
    at: 'back',
    alsoIn: ['decks', 'quiz'],
    label: 'Learn more',
    keys: ['l'],
    instead: 'sure',
    menu: 'card',
  },
  rewriteLeech: {
    area: 'review',
    alsoIn: ['summary'],
    label: 'Rewrite the leech',
    keys: ['w'],
    menu: 'card',
    undo: 'edit-note',
  },
  scrollDown: { area: 'review', label: 'Scroll down', keys: ['j'], repeats: true, keyOnly: true },
  scrollUp: { area: 'review', label: 'Scroll up', keys: ['k'], repeats: true, keyOnly: true },
  goOn: { area: 'review', at: 'time-up', label: 'Go on reviewing', keys: ['Enter'] },
  end: { area: 'review', label: 'End the session', keys: ['Escape'], instead: 'leave' },

  readOn: { area: 'read', label: 'Continue', keys: ['Enter'], undo: 'read-summary' },
  skipSummary: { area: 'read', label: 'Skip the summary', keys: ['s'], undo: 'read-summary' },

  next: { area: 'summary', alsoIn: ['today'], label: 'Next step', keys: ['Enter'] },
  moreNew: { area: 'summary', alsoIn: ['today'], label: 'More new cards', keys: ['m'], undo: 'more-new' },
  done: { area: 'summary', alsoIn: ['today'], label: 'Done', keys: ['Escape'], instead: 'leave' },

  reviewDeck: { area: 'decks', label: 'Review the deck', keys: ['Enter'] },
  quizDeck: { area: 'decks', label: 'Quiz this deck', keys: ['q'] },
  inspect: { area: 'decks', label: 'Details of the deck', keys: ['Space'] },
  deckUp: { area: 'decks', label: 'Deck above', keys: ['ArrowUp'], repeats: true, keyOnly: true },
  deckDown: { area: 'decks', label: 'Deck below', keys: ['ArrowDown'], repeats: true, keyOnly: true },
  foldDeck: { area: 'decks', label: 'Fold the deck', keys: ['ArrowLeft'], keyOnly: true },
  unfoldDeck: { area: 'decks', label: 'Unfold the deck', keys: ['ArrowRight'], keyOnly: true },
  studyDeck: { area: 'decks', label: 'Study the deck…', keys: ['c'] },
  browseDeck: { area: 'decks', label: 'Browse the deck', keys: ['b'] },
  deckLeeches: { area: 'decks', label: 'Show its leeches', keys: [] },
  exportDeck: { area: 'decks', label: 'Export the deck…', keys: [] },
  newDeck: { area: 'decks', label: 'New deck', keys: ['n'], undo: 'add-deck' },
  renameDeck: { area: 'decks', label: 'Rename the deck…', keys: ['F2'], undo: 'rename-deck' },
  moveDeck: { area: 'decks', label: 'Move the deck to…', keys: ['m'], undo: 'nest-deck' },
  raiseDeck: { area: 'decks', label: 'Move the deck up', keys: ['Alt+ArrowUp'], undo: 'nest-deck' },
  lowerDeck: { area: 'decks', label: 'Move the deck down', keys: ['Alt+ArrowDown'], undo: 'nest-deck' },
  deckOptions: { area: 'decks', label: 'Options of the deck…', keys: ['o'], undo: 'change-options' },
  archiveDeck: { area: 'decks', label: 'Archive the deck', keys: [], undo: 'archive-deck' },
  deleteDeck: { area: 'decks', label: 'Delete the deck…', keys: ['Delete'], undo: 'delete-deck' },
  keepOut: { area: 'decks', label: 'Keep out of Today', keys: [], undo: 'keep-deck-out' },
  blockOn: { area: 'decks', label: 'New cards: on', keys: [], undo: 'set-block' },
  blockLater: { area: 'decks', label: 'New cards: later', keys: [], undo: 'set-block' },
  blockOff: { area: 'decks', label: 'New cards: off', keys: [], undo: 'set-block' },
  bringBack: { area: 'decks', label: 'Bring back', keys: [], menu: 'card', undo: 'unsuspend' },
  resetCard: { area: 'decks', label: 'Reset the card', keys: [], menu: 'card', undo: 'reset' },

  cardBelow: { area: 'browse', label: 'Card below', keys: ['j'], repeats: true, keyOnly: true },
  cardAbove: { area: 'browse', label: 'Card above', keys: ['k'], repeats: true, keyOnly: true },
  previewCard: { area: 'browse', label: 'Preview the card', keys: ['Space'] },
  tickCard: { area: 'browse', label: 'Select the card', keys: ['x'] },
  tickAll: { area: 'browse', label: 'Select all cards', keys: ['Mod+a'] },
  untickAll: { area: 'browse', label: 'Select none', keys: ['Escape'], instead: 'leave' },
  moveCards: { area: 'browse', label: 'Move to…', keys: ['m'], menu: 'card', undo: 'move-cards' },
  tagCards: { area: 'browse', label: 'Add a tag…', keys: ['t'], menu: 'card', undo: 'tag-cards' },
  untagCards: { area: 'browse', label: 'Remove a tag…', keys: ['Shift+t'], menu: 'card', undo: 'untag-cards' },
  suspendCards: { area: 'browse', label: 'Suspend cards', keys: ['s'], menu: 'card', undo: 'suspend-cards' },
  unsuspendCards: {
    area: 'browse',
    label: 'Bring cards back',
    keys: ['Shift+s'],
    menu: 'card',
    undo: 'unsuspend-cards',
  },
  flagCards: { area: 'browse', label: 'Flag…', keys: ['f'], menu: 'card', undo: 'flag-cards' },
  resetCards: { area: 'browse', label: 'Reset', keys: [], menu: 'card', undo: 'reset-cards' },
  deleteCards: { area: 'browse', label: 'Delete', keys: ['Delete'], menu: 'card', undo: 'delete-notes' },
  replaceText: { area: 'browse', label: 'Find and replace…', keys: [], undo: 'replace-text' },
  repositionCards: { area: 'browse', label: 'Reposition new cards…', keys: [], undo: 'reposition-cards' },
  findDuplicates: { area: 'browse', label: 'Find duplicates', keys: [] },
  studySearch: { area: 'browse', label: 'Study the search…', keys: ['c'] },
  saveSearch: { area: 'browse', label: 'Save the search…', keys: [] },
  arrangeSearches: { area: 'browse', label: 'Arrange saved searches…', keys: [], undo: 'change-settings' },
  chooseColumns: { area: 'browse', label: 'Choose columns…', keys: [] },

  saveAndNext: { area: 'card', label: 'Save, next card', keys: ['Mod+Enter'], undo: 'add-note' },
  saveAndClose: { area: 'card', label: 'Save and close', keys: ['Mod+s'], undo: 'edit-note' },
  makeGap: { area: 'card', label: 'Make a gap of what is selected', keys: ['Mod+Shift+c'] },
  markWords: { area: 'card', label: 'Highlight what is selected', keys: ['Mod+Shift+h'] },
  addPicture: { area: 'card', label: 'Add a picture…', keys: ['Mod+Shift+p'] },
  leaveEditor: { area: 'card', label: 'Leave the card', keys: ['Escape'], instead: 'leave' },

  chooseFile: { area: 'import', label: 'Choose files…', keys: ['o'] },
  importNext: { area: 'import', label: 'Next, or import', keys: ['Mod+Enter'], undo: 'import' },
  importBack: { area: 'import', label: 'Step back', keys: [] },
  stopImport: { area: 'import', label: 'Cancel the import', keys: ['Escape'], instead: 'leave' },
  previousSample: { area: 'import', label: 'Previous note', keys: ['['] },
  nextSample: { area: 'import', label: 'Next note', keys: [']'] },
  copySkipped: { area: 'import', label: 'Copy list', keys: ['c'] },
  turnImport: { area: 'import', label: 'Undo whole import', keys: [] },
  showImported: { area: 'import', label: 'Show deck', keys: ['d'] },

  startQuiz: { area: 'quiz', at: 'setup', label: 'Start the quiz', keys: ['Enter'] },
  resumeQuiz: { area: 'quiz', at: 'setup', label: 'Resume the open quiz', keys: ['r'] },
  startPlacement: { area: 'quiz', at: 'setup', label: 'Find out what you know already', keys: [] },
  confirm: { area: 'quiz', at: 'running', label: 'Confirm and continue', keys: ['Enter'] },
  previousQuestion: { area: 'quiz', at: 'running', label: 'Previous question', keys: ['['] },
  nextQuestion: { area: 'quiz', at: 'running', label: 'Next question', keys: [']'] },
  flagQuestion: { area: 'quiz', at: 'running', label: 'Flag for later', keys: ['f'] },
  guess: { area: 'quiz', at: 'running', label: 'Say: a guess', keys: ['j'] },
  fairly: { area: 'quiz', at: 'running', label: 'Say: fairly sure', keys: ['k'] },
  sure: { area: 'quiz', at: 'running', label: 'Say: sure', keys: ['l'] },
  pauseQuiz: { area: 'quiz', at: 'running', label: 'Pause', keys: ['p'] },
  timeLeft: { area: 'quiz', at: 'running', label: 'Say the time left', keys: ['t'] },
  moreTime: { area: 'quiz', at: 'running', label: 'One more minute', keys: ['+', '='] },
  hideClock: { area: 'quiz', at: 'running', label: 'Hide the clock', keys: ['h'] },
  leaveQuiz: { area: 'quiz', at: 'running', label: 'Leave the quiz', keys: ['Escape'], instead: 'leave' },
  finishQuiz: { area: 'quiz', at: 'running', label: 'Finish the quiz', keys: [] },
  showStep: { area: 'quiz', at: 'running', label: 'Show the next step', keys: ['Space'] },
  choose0: { area: 'quiz', at: 'running', label: 'Choice 0', keys: ['0'], keyOnly: true },
  choose1: { area: 'quiz', at: 'running', label: 'Choice 1', keys: ['1'], keyOnly: true },
  choose2: { area: 'quiz', at: 'running', label: 'Choice 2', keys: ['2'], keyOnly: true },
  choose3: { area: 'quiz', at: 'running', label: 'Choice 3', keys: ['3'], keyOnly: true },
  choose4: { area: 'quiz', at: 'running', label: 'Choice 4', keys: ['4'], keyOnly: true },
  choose5: { area: 'quiz', at: 'running', label: 'Choice 5', keys: ['5'], keyOnly: true },
  choose6: { area: 'quiz', at: 'running', label: 'Choice 6', keys: ['6'], keyOnly: true },
  choose7: { area: 'quiz', at: 'running', label: 'Choice 7', keys: ['7'], keyOnly: true },
  choose8: { area: 'quiz', at: 'running', label: 'Choice 8', keys: ['8'], keyOnly: true },
  choose9: { area: 'quiz', at: 'running', label: 'Choice 9', keys: ['9'], keyOnly: true },
  checkEstimate: { area: 'quiz', at: 'drill', label: 'Check the estimate', keys: ['Enter'] },
  nextRow: { area: 'quiz', at: 'results', label: 'Next answer', keys: ['j'], repeats: true, keyOnly: true },
  previousRow: { area: 'quiz', at: 'results', label: 'Previous answer', keys: ['k'], repeats: true, keyOnly: true },
  openRow: { area: 'quiz', at: 'results', label: 'Open or close the answer', keys: ['Enter'], keyOnly: true },
  leaveOut: { area: 'quiz', at: 'results', label: 'Leave the miss out', keys: ['x'], keyOnly: true },
  keepMisses: { area: 'quiz', at: 'results', label: 'Turn misses into cards', keys: ['t'], undo: 'keep-misses' },
  retryMisses: { area: 'quiz', at: 'results', label: 'Retry misses', keys: ['r'] },
  doneQuiz: { area: 'quiz', at: 'results', label: 'Done', keys: ['Escape'], instead: 'leave' },
  writeQuestion: { area: 'quiz', at: 'own', label: 'Write a question', keys: ['n'] },
  saveQuestion: { area: 'quiz', at: 'own', label: 'Save the question', keys: ['Mod+Enter'], undo: 'save-question' },
  leaveQuestion: { area: 'quiz', at: 'own', label: 'Back to your questions', keys: ['Escape'], instead: 'leave' },
} as const satisfies Readonly<Record<string, Entry>>

export type CommandId = keyof typeof COMMANDS

/** In the order of the table. */
export const COMMAND_IDS: readonly CommandId[] = Object.keys(COMMANDS).filter(isCommandId)

/** A line of the table, by its widest type. */
export function entryOf(id: CommandId): Entry {
  return COMMANDS[id]
}

/** Whether a word names a command: it may come from the menu bar, or from settings of another version. */
export function isCommandId(id: string): id is CommandId {
  return Object.hasOwn(COMMANDS, id)
}

/** Every area that a command works in. */
export function areasOf({ area, alsoIn = [] }: Entry): readonly Area[] {
  return [area, ...alsoIn]
}
