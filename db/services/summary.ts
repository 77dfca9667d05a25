/** What a session came to, read from the log. */
import type { Summary } from '../api/review.ts'
import type { Scope } from '../api/values.ts'
import { orNotFound } from '../domain/errors.ts'
import type { Answered, CardEvent } from '../domain/event.ts'
import { isPass } from '../domain/grade.ts'
import type { CardId } from '../domain/ids.ts'
import { counts } from '../domain/queue/queue.ts'
import { effective } from '../domain/scheduler/fold.ts'
import { dateLabel, lengthLabel } from '../domain/scheduler/label.ts'
import { recallAtK, type CountedAnswer } from '../domain/scheduler/recall.ts'
import { addDays, type StudyDay } from '../domain/time.ts'
import * as cardEvents from '../repositories/card-events.ts'
import * as cards from '../repositories/cards.ts'
import * as tags from '../repositories/tags.ts'
import { fieldWords } from '../render/words.ts'
import { weekdayLabel } from './labels.ts'
import type { Open } from './open.ts'
import { outcomeOf } from './review.ts'
import { LEECH_TAG } from './tags.ts'

interface Answer {
  readonly event: CardEvent
  readonly body: Answered
}

/** The summary of the answers after a place in the log; undone ones do not count. */
export function summary({ store, day }: Open, since: number, scope: Scope): Summary {
  const { read } = store
  const now = store.now()
  const answers = answersSince(cardEvents.since(read, since))
  const { k, hits, score, newMet, toRepeat } = recallAtK(answers.map(counted))
  const left = counts(day.queue(scope, now))
  return {
    date: weekdayLabel(now.day),
    answers: answers.length,
    spentMs: answers.reduce((sum, { body }) => sum + body.thinkMs + body.readMs, 0),
    k,
    hits,
    score,
    newMet,
    toRepeat,
    steps: answers.map(({ event, body }) => ({ seq: event.seq, card: event.card, outcome: outcomeOf(body) })),
    missed: listed(store.read, missedFirst(answers, false), now.day),
    learning: listed(store.read, missedFirst(answers, true), now.day),
    left,
    dueTomorrow: cards.dueUntil(read, addDays(now.day, 1)),
  }
}

/** An answer as recall@k counts it. */
export function counted({ event, body }: Answer): CountedAnswer {
  return { card: event.card, mode: body.mode, q: body.q, drill: body.drill, seenBefore: !body.firstShowing }
}

function answersSince(events: readonly CardEvent[]): readonly Answer[] {
  return effective(events).flatMap(event => (event.body.kind === 'answered' ? [{ event, body: event.body }] : []))
}

/** Cards whose first answer of the session failed, in the order of the misses. */
function missedFirst(answers: readonly Answer[], firstShowing: boolean): readonly CardId[] {
  const first = new Map<CardId, Answered>()
  for (const { event, body } of answers) {
    if ((body.mode === 'review' || body.mode === 'early') && !first.has(event.card)) first.set(event.card, body)
  }
  return [...first].filter(([, body]) => !isPass(body.q) && body.firstShowing === firstShowing).map(([card]) => card)
}

function listed(read: Open['store']['read'], ids: readonly CardId[], day: StudyDay): Summary['missed'] {
  return ids.flatMap(id => {
    const card = cards.byId(read, id)
    if (card === null) return []
    const { schedule, interval } = card.state
    const { callNumber, front, markup } = orNotFound(cards.nameOf(read, id), 'card')
    return {
      card: id,
      callNumber,
      front: fieldWords(front, markup),
      next:
        schedule.kind === 'new'
          ? 'new'
          : schedule.due - day === interval
            ? lengthLabel(interval)
            : dateLabel(schedule.due, day),
      leech: tags.has(read, card.note, LEECH_TAG),
    }
  })
}
