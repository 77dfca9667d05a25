/** Undo and redo as a session sees them: which of its answers went, and which came back. */
import type { Step } from '../api/review.ts'
import type { CardEvent } from '../domain/event.ts'
import { idOf, type CardId } from '../domain/ids.ts'
import * as cardEvents from '../repositories/card-events.ts'
import { entryView, historyView } from './history-view.ts'
import { turn } from './history.ts'
import type { Open } from './open.ts'
import { outcomeOf } from './review.ts'

/** Takes the newest operation back, or does the last undone one again. @throws AppError `nothing-to-undo` or `nothing-to-redo` */
export async function turnBack(open: Open, direction: 'undo' | 'redo') {
  const { store, day } = open
  const { entry, span } = await turn(store, direction, () => day.forget())
  // An import answers nothing, however much it logs.
  const isSilent = span === null || entry.name === 'import'
  const events = isSilent ? [] : cardEvents.between(store.read, span.first, span.last, store.device)
  const steps = events.flatMap(event => originalOf(open, event))
  return {
    entry: entryView(store, entry),
    card: typeof entry.facts['card'] === 'string' ? idOf<CardId>(entry.facts['card']) : null,
    history: historyView(store),
    gone: direction === 'undo' ? steps.map(step => step.seq) : [],
    back: direction === 'redo' ? steps : [],
  }
}

/** The answer an event is, or took back, or brought back, however often it went to and fro. */
function originalOf(open: Open, { seq, card, body }: CardEvent): Step[] {
  if (body.kind === 'answered') return [{ seq, card, outcome: outcomeOf(body) }]
  if (body.kind !== 'undone') return []
  const cancelled = cardEvents.byName(open.store.read, body.of)
  return cancelled === null ? [] : originalOf(open, cancelled)
}
