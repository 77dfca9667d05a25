import { count } from '../../numbers.ts'
import type { Area } from '../../commands/shortcuts.ts'

export const text = {
  skip: 'Skip to main',
  navigation: 'Main',
  today: 'Today',
  review: 'Review',
  decks: 'Decks',
  settings: 'Settings',
  library: 'library',
  app: 'app',
  due: (n: number) => `${n} due`,
  days: (n: number) => (n === 0 ? 'today' : count(n, 'day')),
  daysToGo: (n: number, label: string) =>
    n === 0 ? `The interview is today, ${label}` : `${count(n, 'day')} to ${label}`,
  shortcuts: 'Keyboard shortcuts',
  or: 'or',
  areas: {
    anywhere: 'Anywhere',
    go: 'Go to',
    today: 'Today',
    review: 'Reviewing',
    summary: 'After a session',
    decks: 'Decks',
  } satisfies Record<Area, string>,
  gradeKeys: 'Grades, from left to right',
  broken: 'This screen failed to draw',
  brokenBody: 'Everything you stored is safe. The details are in the log.',
  brokenAnswer: 'Everything you stored is safe. Your last answer was not stored yet; it is still in hand.',
  showAgain: 'Show it again',
  offline: 'Not connected to the collection. Trying again…',
} as const
