import { count } from '../../../../numbers.ts'

export const text = {
  moment: 'At prediction:',
  table: 'Features',
  leaks: 'Leaks',
  rowLeaks: (feature: string) => `${feature} leaks`,
  toggle: 'toggle',
  chosen: (n: number) => `${n} chosen`,
  scoring: 'A false alarm counts against you.',
  verdict: 'Leaks?',
  leaksFound: 'Leaks; you found it',
  leaksMissed: 'Leaks; you missed it',
  falseAlarm: 'Clean; a false alarm',
  clean: 'Clean',
  found: (found: number, of: number, falseAlarms: number) =>
    `Found ${found} of ${count(of, 'leak')}, ${falseAlarms === 0 ? 'no false alarm' : count(falseAlarms, 'false alarm')}.`,
} as const
