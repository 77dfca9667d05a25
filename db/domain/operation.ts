/** Every named operation; the list doubles as the labels of undo. */
export const OPERATIONS = [
  'answer',
  'bury',
  'suspend',
  'unsuspend',
  'flag',
  'know',
  'forget',
  'reset',
  'change-settings',
  'change-drill',
  'set-block',
  'keep-deck-out',
  'add-deck',
  'rename-deck',
  'nest-deck',
  'archive-deck',
  'delete-deck',
  'change-options',
  'catch-up',
  'more-new',
  'read-summary',
  'forward-misses',
  'keep-misses',
  'accept-placement',
  'save-question',
  'remove-question',
  'import',
  'clean-media',
  'move-cards',
  'tag-cards',
  'untag-cards',
  'suspend-cards',
  'unsuspend-cards',
  'flag-cards',
  'reset-cards',
  'reposition-cards',
  'replace-text',
  'delete-notes',
  'add-note',
  'edit-note',
  'install-content',
  'set-up',
  'start-collection',
] as const

export type OperationName = (typeof OPERATIONS)[number]

/** What the label of an undo needs to name its target: the button, the card's call number, the deck's name. */
export type OperationFacts = Readonly<Record<string, string | number>>

/** An operation that can be undone or redone. */
export interface JournalEntry {
  readonly op: number
  readonly name: OperationName
  readonly facts: OperationFacts
}
