import { Import, Layers, Library, Settings, Sun, Table2, Timer, type LucideIcon } from 'lucide-react'
import { COMMANDS } from '../../commands/table.ts'
import { text } from './text.ts'

/** A place in the sidebar. */
export interface Place {
  readonly to: string
  readonly icon: LucideIcon
  readonly label: string
  /** What is counted beside its name. */
  readonly counts?: 'due'
}

/** The sidebar from top to bottom, in its groups; a new screen is one line. */
export const PLACES: readonly (readonly [group: string | null, places: readonly Place[]])[] = [
  [
    null,
    [
      { to: '/today', icon: Sun, label: COMMANDS.goToday.label },
      { to: '/review', icon: Layers, label: COMMANDS.goReview.label, counts: 'due' },
      { to: '/quiz', icon: Timer, label: COMMANDS.goQuiz.label },
    ],
  ],
  [
    text.library,
    [
      { to: '/decks', icon: Library, label: COMMANDS.goDecks.label },
      { to: '/browse', icon: Table2, label: COMMANDS.goBrowse.label },
    ],
  ],
  [
    text.app,
    [
      { to: '/import', icon: Import, label: COMMANDS.goImport.label },
      { to: '/settings', icon: Settings, label: COMMANDS.goSettings.label },
    ],
  ],
]
