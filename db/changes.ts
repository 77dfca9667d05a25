import { EventPublisher } from '@orpc/server'
import type { ChangeKind } from './api/collection.ts'

/** The stream of committed changes, for every attached window. */
export interface ChangeFeed {
  /** Tells the kinds that these tables, or `backups`, belong to; of none, nothing. */
  publish(tables: ReadonlySet<string>): void
  /** A new study day has begun: labels, counts and queues are others. */
  publishDay(): void
  /** Everything is to be read anew: the collection was opened again. */
  publishAll(): void
  subscribe(signal: AbortSignal | undefined): AsyncGenerator<{ kinds: ChangeKind[] }>
}

const KINDS: Readonly<Record<string, ChangeKind>> = {
  cards: 'cards',
  card_events: 'cards',
  notes: 'notes',
  note_types: 'notes',
  origins: 'notes',
  decks: 'decks',
  blocks: 'decks',
  presets: 'decks',
  settings: 'settings',
  tags: 'tags',
  note_tags: 'tags',
  media: 'media',
  note_media: 'media',
  note_type_media: 'media',
  note_keys: 'notes',
  card_details: 'cards',
  backups: 'backups',
  questions: 'questions',
  estimation_templates: 'questions',
  question_cards: 'questions',
  attempts: 'attempts',
  forwardings: 'attempts',
}

export function changeFeed(): ChangeFeed {
  const publisher = new EventPublisher<{ changed: { kinds: ChangeKind[] } }>()
  return {
    publish: tables => {
      const kinds = [...new Set([...tables].map(table => KINDS[table] ?? 'everything'))]
      if (kinds.length > 0) publisher.publish('changed', { kinds })
    },
    publishDay: () => publisher.publish('changed', { kinds: ['day'] }),
    publishAll: () => publisher.publish('changed', { kinds: ['everything'] }),
    subscribe: signal => publisher.subscribe('changed', { signal }),
  }
}
