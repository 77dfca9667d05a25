import { BookOpen, Import, Pencil, type LucideIcon } from 'lucide-react'
import type { Outlook } from '../../../db/api/start.ts'
import { text } from './text.ts'

/** A way to get the first cards. */
export interface StartAction {
  readonly id: string
  readonly icon: LucideIcon
  readonly title: (outlook: Outlook) => string
  readonly detail: (outlook: Outlook) => string
  /** How long it takes, where that is known. */
  readonly minutes?: (outlook: Outlook) => string
  readonly button: string
  /** Where it leads once the choices are kept. */
  readonly to: string
  /** Whether there is anything to do it with. */
  readonly possible: (outlook: Outlook) => boolean
}

/** The first is what Enter does. */
export const ACTIONS: readonly StartAction[] = [
  {
    id: 'first-cards',
    icon: BookOpen,
    title: ({ first }) => text.firstCards(first),
    detail: ({ first }) => text.names(first.blocks),
    minutes: ({ first }) => text.firstMinutes(first),
    button: text.start,
    to: '/review?scope=start',
    possible: ({ first }) => first.cards > 0,
  },
  {
    id: 'bring-a-deck',
    icon: Import,
    title: () => text.bringDeck,
    detail: () => text.bringDeckWhat,
    button: text.chooseFile,
    to: '/import',
    possible: () => true,
  },
  {
    id: 'write-a-card',
    icon: Pencil,
    title: () => text.writeCard,
    detail: () => text.writeCardWhat,
    button: text.newCard,
    to: '/card/new',
    possible: () => true,
  },
]
