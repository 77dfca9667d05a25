import { count } from '../../numbers.ts'

export const text = {
  skip: 'Skip to main',
  navigation: 'Main',
  palette: 'Search or run a command',
  search: 'Search',
  library: 'library',
  app: 'app',
  goal: 'The goal',
  counted: (label: string, counted: string) => `${label}, ${counted}`,
  due: (n: number) => `${n} due`,
  days: (n: number) => (n === 0 ? 'today' : count(n, 'day')),
  daysToGo: (n: number, label: string) =>
    n === 0 ? `The interview is today, ${label}` : `${count(n, 'day')} to ${label}`,
  undo: (what: string) => `Undo ${what}`,
  redo: (what: string) => `Do ${what} again`,
  unfold: 'Unfold the sidebar',
  broken: (screen: string) => `${screen} stopped`,
  brokenBody: 'It could not be drawn. Everything you stored is safe, and the rest of the app goes on.',
  brokenCard:
    'It could not be drawn. Every answer so far is stored. The card you were at comes back, on the side it was on.',
  brokenAnswer:
    'It could not be drawn. Every answer before the last is stored. The last is still in hand and comes back with its card.',
  restart: 'Restart this screen',
  toToday: 'Go to Today',
  showLog: 'Show the log',
  hideLog: 'Hide the log',
  offline: 'Not connected to the collection. Trying again…',
} as const
