import type { ComponentType } from 'react'
import { Buttons } from './Buttons.tsx'
import { Cards } from './Cards.tsx'
import { Choices } from './Choices.tsx'
import { Fields } from './Fields.tsx'
import { Lists } from './Lists.tsx'
import { LongText } from './LongText.tsx'
import { Menus } from './Menus.tsx'
import { Overlays } from './Overlays.tsx'
import { Panels } from './Panels.tsx'
import { Panes } from './Panes.tsx'
import { Progress } from './Progress.tsx'
import { RightToLeft } from './RightToLeft.tsx'
import { Rings } from './Rings.tsx'
import { Sorting } from './Sorting.tsx'
import { Tables } from './Tables.tsx'
import { TabRows } from './TabRows.tsx'
import { Words } from './Words.tsx'

interface GallerySection {
  readonly id: string
  readonly title: string
  readonly Body: ComponentType
}

/** In the order of the page. */
export const SECTIONS: readonly GallerySection[] = [
  { id: 'words', title: 'Words and marks', Body: Words },
  { id: 'buttons', title: 'Buttons', Body: Buttons },
  { id: 'choices', title: 'Choices', Body: Choices },
  { id: 'fields', title: 'Fields', Body: Fields },
  { id: 'lists', title: 'Lists that open', Body: Lists },
  { id: 'menus', title: 'Menus', Body: Menus },
  { id: 'overlays', title: 'Overlays', Body: Overlays },
  { id: 'panels', title: 'Panels and toasts', Body: Panels },
  { id: 'progress', title: 'Progress', Body: Progress },
  { id: 'rings', title: 'Clocks', Body: Rings },
  { id: 'cards', title: 'Cards', Body: Cards },
  { id: 'tabs', title: 'Tabs', Body: TabRows },
  { id: 'sorting', title: 'Sortable list', Body: Sorting },
  { id: 'tables', title: 'Tables', Body: Tables },
  { id: 'panes', title: 'Split panes', Body: Panes },
  { id: 'long', title: 'Long text', Body: LongText },
  { id: 'rtl', title: 'Right to left', Body: RightToLeft },
]
