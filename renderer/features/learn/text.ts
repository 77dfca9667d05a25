export const text = {
  title: 'Learn more',
  titleOf: (name: string) => `Learn more: ${name}`,
  loading: 'Fetching the summary…',
  summary: 'Summary',
  order: 'Its subtopics and their cards',
  thisCard: 'the card you came from',
} as const
