/** What happened to a card, as its info shows it. */
import type { CardMoment } from '../api/decks.ts'
import { newCard, type CardState } from '../domain/card.ts'
import type { CardEvent } from '../domain/event.ts'
import { orNotFound } from '../domain/errors.ts'
import type { CardId } from '../domain/ids.ts'
import { replay } from '../domain/scheduler/apply.ts'
import { effective } from '../domain/scheduler/fold.ts'
import * as cardEvents from '../repositories/card-events.ts'
import * as cards from '../repositories/cards.ts'
import { dayLabel } from './labels.ts'
import type { Open } from './open.ts'

/** How many are shown, newest first. */
const MOST_SHOWN = 20

/** The answers of a card that scheduled it, and its resets, newest first; undone ones are left out. */
export function historyOf({ store }: Open, id: CardId): CardMoment[] {
  const { firstPosition } = orNotFound(cards.byId(store.read, id), 'card')
  const moments: CardMoment[] = []
  let state = newCard(firstPosition)
  for (const event of effective(cardEvents.ofCard(store.read, id))) {
    const after = replay(state, event.body, event.studyDay)
    moments.push(...momentOf(event, state, after))
    state = after
  }
  return moments.toReversed().slice(0, MOST_SHOWN)
}

function momentOf({ body, studyDay }: CardEvent, before: CardState, after: CardState): CardMoment[] {
  const { label: day } = dayLabel(studyDay)
  if (body.kind === 'reset') return [{ kind: 'reset', day }]
  if (body.kind !== 'answered' || body.mode === 'drill' || body.mode === 'cram') return []
  const { schedule } = before
  const days =
    schedule.kind === 'new' ? null : { planned: before.interval, actual: Math.max(0, studyDay - schedule.lastDay) }
  return [{ kind: 'answer', day, button: body.button, early: body.mode === 'early', days, interval: after.interval }]
}
