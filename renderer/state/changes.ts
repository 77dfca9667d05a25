/** The one subscriber of the collection's changes: which kinds make which queries ask again. */
import type { ChangeKind } from '../../db/api/collection.ts'
import { api, connection, query } from '../api/client.ts'
import { queries } from './queries.ts'

/** A pause after a stream that could not be had, so that a closed collection is not asked without end. */
const PAUSE_MS = 1000

/** What shows how cards stand. */
const ABOUT_CARDS = [
  query.today.key(),
  query.decks.key(),
  query.browse.key(),
  query.review.key(),
  query.start.key(),
  query.cards.key(),
]

const AFFECTED: Readonly<Record<ChangeKind, readonly (readonly unknown[])[]>> = {
  cards: ABOUT_CARDS,
  notes: [
    query.today.key(),
    query.decks.key(),
    query.browse.key(),
    query.review.key(),
    query.cards.key(),
    query.find.key(),
  ],
  decks: [...ABOUT_CARDS, query.settings.key()],
  settings: [
    query.today.key(),
    query.decks.key(),
    query.review.key(),
    query.settings.key(),
    query.start.key(),
    query.cards.key(),
  ],
  tags: [query.browse.key(), query.review.key(), query.cards.key()],
  media: [query.media.key()],
  backups: [query.backups.key()],
  questions: [query.quiz.key(), query.drill.key(), query.questions.key(), query.today.key()],
  attempts: [
    query.quiz.key(),
    query.drill.key(),
    query.placement.key(),
    query.today.key(),
    query.cards.key(),
    query.find.key(),
  ],
  day: ABOUT_CARDS,
  everything: [[]],
}

/** What a new study day, or a gap in which anything may have happened, means for what is no query. */
const ANEW: ReadonlySet<ChangeKind> = new Set(['day', 'everything'])

/**
 * Listens for as long as the window lives; after every gap everything is asked for again.
 * @param onAnew for the card on screen: its labels and version may be another day's
 */
export async function followChanges(onAnew: () => void): Promise<never> {
  for (let gap = false; ; gap = true) {
    try {
      const stream = await api.collection.changes({})
      if (gap) await refetchEverything()
      if (gap) onAnew()
      for await (const { kinds } of stream) {
        invalidate(kinds)
        if (kinds.some(kind => ANEW.has(kind))) onAnew()
      }
    } catch {
      // Whoever asks for something hears about it there; here it only means to try again.
    }
    await pause()
  }
}

/** Everything on screen is asked for again. */
export function refetchEverything(): Promise<void> {
  return queries.invalidateQueries()
}

function invalidate(kinds: readonly ChangeKind[]): void {
  const keys = new Set([query.history.key(), ...kinds.flatMap(kind => AFFECTED[kind])])
  for (const queryKey of keys) void queries.invalidateQueries({ queryKey })
}

/** Until the line is back, or a moment. */
function pause(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const stop = connection.state.subscribe(({ online }) => online && resolve())
  const timer = setTimeout(resolve, PAUSE_MS)
  return promise.finally(() => {
    clearTimeout(timer)
    stop()
  })
}
