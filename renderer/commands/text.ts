import type { Area } from './table.ts'

export const text = {
  areas: {
    anywhere: 'Anywhere',
    go: 'Go to',
    today: 'Today',
    read: 'Before the first card',
    review: 'Reviewing',
    summary: 'After a session',
    decks: 'Decks',
    browse: 'Browse',
    quiz: 'Quiz',
    card: 'Writing a card',
    import: 'Import',
  } satisfies Record<Area, string>,
} as const
