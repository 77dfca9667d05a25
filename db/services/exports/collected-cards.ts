/** Cards of an export, with as much of their past as goes along. */
import { isDeepStrictEqual } from 'node:util'
import { newCard } from '../../domain/card.ts'
import type { CardEvent, CardEventBody } from '../../domain/event.ts'
import { effective } from '../../domain/scheduler/fold.ts'
import { reviewsOf } from '../../domain/transfer/revlog.ts'
import type { BatchCard, BatchEvent } from '../../formats/batch.ts'
import type { ExportedCard } from '../../repositories/exported.ts'

/** In whose terms a log goes along: Anki's, or our own, which says more. */
export type LogTerms = 'revlog' | 'own'

/** Without its past. */
export function newCardOf({ template, deck, firstPosition, details }: ExportedCard): BatchCard {
  return { template, deck, position: firstPosition, state: null, details: part(details, NAMES), reviews: [] }
}

/** With its state and its log. */
export function cardOf(card: ExportedCard, events: readonly CardEvent[], log: LogTerms): BatchCard {
  const { template, deck, firstPosition } = card
  const state = isDeepStrictEqual(card.state, newCard(firstPosition)) ? null : card.state
  const place = { template, deck, position: firstPosition, state }
  if (log === 'own') {
    const lines = events.map(lineOf)
    return { ...place, details: card.details, reviews: [], ...(lines.length === 0 ? {} : { events: lines }) }
  }
  const standing = effective(events)
  const reviews = reviewsOf(standing, firstPosition).toSorted((a, b) => a.at - b.at)
  return { ...place, details: detailsSince(card.details, standing), reviews }
}

/** An event under its card. */
function lineOf(event: CardEvent): BatchEvent {
  const { card: _, ...line } = event
  return line
}

/** Whether a line of the log is an answer, here or elsewhere. */
export function isAnswer({ kind }: CardEventBody): boolean {
  return kind === 'answered' || kind === 'history_imported'
}

type Details = BatchCard['details']

/** What a card and its note are called elsewhere, and what another program remembers of the card. */
const NAMES = ['cid', 'nid'] as const
const MEMORY = [...NAMES, 'data', 'pos', 's', 'd', 'dr', 'decay', 'lrt', 'cd'] as const

/** Once a card was scheduled here, its schedule elsewhere is over: its names and the memory remain. */
function detailsSince(details: Details, events: readonly CardEvent[]): Details {
  if (details === null || !events.some(({ body }) => schedules(body))) return details
  const answers = events.filter(({ body }) => body.kind === 'answered').length
  const before = typeof details['reps'] === 'number' ? details['reps'] : 0
  return { ...part(details, MEMORY), reps: before + answers }
}

function schedules(body: CardEventBody): boolean {
  if (body.kind === 'answered') return body.mode === 'review' || body.mode === 'early'
  return body.kind === 'reset' || body.kind === 'due_set' || body.kind === 'ease_set' || body.kind === 'known_set'
}

function part(details: Details, keys: readonly string[]): Details {
  const kept = Object.entries(details ?? {}).filter(([key]) => keys.includes(key))
  return kept.length === 0 ? null : Object.fromEntries(kept)
}
