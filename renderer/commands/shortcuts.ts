/** Every key the app knows, once: what is bound and what the shortcuts sheet lists are this table. */
export type Area = 'anywhere' | 'go' | 'today' | 'review' | 'summary' | 'decks'

interface Shortcut {
  readonly area: Area
  /** Any of these: `Mod+Shift+l`, `?`, `g t` (one after the other). Mod is Cmd on a Mac, else Ctrl. */
  readonly keys: readonly string[]
  readonly label: string
  /** May be held down. */
  readonly repeats?: true
}

export const SHORTCUTS = {
  undo: { area: 'anywhere', keys: ['Mod+z'], label: 'Undo' },
  redo: { area: 'anywhere', keys: ['Mod+Shift+z'], label: 'Redo' },
  sheet: { area: 'anywhere', keys: ['?'], label: 'This sheet' },
  settings: { area: 'anywhere', keys: ['Mod+,'], label: 'Settings' },
  back: { area: 'anywhere', keys: ['Alt+ArrowLeft', 'Meta+['], label: 'Back' },
  theme: { area: 'anywhere', keys: ['Mod+Shift+l'], label: 'Dark or light' },
  larger: { area: 'anywhere', keys: ['Mod+=', 'Mod+Shift+='], label: 'Larger text' },
  smaller: { area: 'anywhere', keys: ['Mod+-'], label: 'Smaller text' },
  normalSize: { area: 'anywhere', keys: ['Mod+0'], label: 'Normal text' },
  goToday: { area: 'go', keys: ['g t'], label: 'Today' },
  goReview: { area: 'go', keys: ['g r'], label: 'Review' },
  goDecks: { area: 'go', keys: ['g d'], label: 'Decks' },
  goSettings: { area: 'go', keys: ['g ,'], label: 'Settings' },
  start: { area: 'today', keys: ['Space'], label: 'Start the next step' },
  show: { area: 'review', keys: ['Space', 'Enter'], label: 'Show answer' },
  usual: { area: 'review', keys: ['Space'], label: 'Good, or More' },
  grade1: { area: 'review', keys: ['1'], label: 'First grade' },
  grade2: { area: 'review', keys: ['2'], label: 'Second grade' },
  grade3: { area: 'review', keys: ['3'], label: 'Third grade' },
  grade4: { area: 'review', keys: ['4'], label: 'Fourth grade' },
  grade5: { area: 'review', keys: ['5'], label: 'Fifth grade' },
  grade6: { area: 'review', keys: ['6'], label: 'Sixth grade' },
  takeBack: { area: 'review', keys: ['z'], label: 'Undo' },
  know: { area: 'review', keys: ['k'], label: 'I know this (a new card)' },
  flag: { area: 'review', keys: ['f'], label: 'Flag' },
  pickFlag: { area: 'review', keys: ['Shift+f'], label: 'Pick the flag’s colour' },
  bury: { area: 'review', keys: ['b'], label: 'Bury until tomorrow' },
  suspend: { area: 'review', keys: ['s'], label: 'Suspend' },
  scrollDown: { area: 'review', keys: ['j'], label: 'Scroll down', repeats: true },
  scrollUp: { area: 'review', keys: ['k'], label: 'Scroll up', repeats: true },
  end: { area: 'review', keys: ['Escape'], label: 'End; everything is saved' },
  next: { area: 'summary', keys: ['Enter'], label: 'Next step' },
  moreNew: { area: 'summary', keys: ['m'], label: 'More new cards' },
  done: { area: 'summary', keys: ['Escape'], label: 'Done' },
  reviewDeck: { area: 'decks', keys: ['Enter'], label: 'Review the deck' },
  moveDeck: { area: 'decks', keys: ['ArrowUp', 'ArrowDown'], label: 'Another deck' },
  filter: { area: 'decks', keys: ['/'], label: 'Filter its cards' },
} as const satisfies Readonly<Record<string, Shortcut>>

export type ShortcutId = keyof typeof SHORTCUTS

/** In the order of the table, which decides where one key could mean two things. */
export const SHORTCUT_IDS: readonly ShortcutId[] = Object.keys(SHORTCUTS).filter(isShortcut)

/** A shortcut of the table, by its widest type. */
export function shortcut(id: ShortcutId): Shortcut {
  return SHORTCUTS[id]
}

function isShortcut(id: string): id is ShortcutId {
  return id in SHORTCUTS
}
