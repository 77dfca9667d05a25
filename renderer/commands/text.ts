import type { Area } from './table.ts'

export const text = {
  areas: {
    anywhere: 'Anywhere',
    go: 'Go to',
    today: 'Today',
    review: 'Reviewing',
    summary: 'After a session',
    decks: 'Decks',
    quiz: 'Quiz',
  } satisfies Record<Area, string>,
} as const
