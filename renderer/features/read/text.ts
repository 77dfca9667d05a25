import { digits } from '../../numbers.ts'

export const text = {
  loading: 'Fetching the summary…',
  before: (minutes: number) => `Before its first card, ${digits(minutes)} min`,
  skipped: (name: string) => `Skipped the summary of ${name}. Decks keeps it`,
  none: 'There is no summary to read.',
  noneBody: 'This block is not in the collection any more. Everything else is as it was.',
  toToday: 'Go to Today',
} as const
