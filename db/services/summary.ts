/** What a session came to, read from the log. */
import type { Summary } from '../api/review.ts'
import type { Scope } from '../api/values.ts'
import { orNotFound } from '../domain/errors.ts'
import type { Answered, CardEvent } from '../domain/event.ts'
import { isPass } from '../domain/grade.ts'
import type { CardId } from '../domain/ids.ts'
import { dateLabel, lengthLabel } from '../domain/scheduler/label.ts'
import { recallAtK, type CountedAnswer } from '../domain/scheduler/recall.ts'
import { isCram } from '../domain/study/cram.ts'
import { addDays, type StudyDay } from '../domain/time.ts'
import * as cards from '../repositories/cards.ts'
import { fieldWords } from '../render/words.ts'
import { decksAway } from './away.ts'
import { countsOf } from './coming.ts'
import { weekdayLabel } from './labels.ts'
import { missesOfLeech } from './leeches.ts'
import type { Open } from './open.ts'
import { outcomeOf } from './review.ts'
import { answersSince } from './study/candidates.ts'

interface Answer {
  readonly event: CardEvent
  readonly body: Answered
}

/** The summary of the answers after a place in the log; undone ones do not count. */
export function summary(open: Open, since: number, scope: Scope): Summary {
  const { store } = open
  const { read } = store
  const now = store.now()
  const cram = isCram(scope)
  const answers = answersSince(store, { since }, cram)
  const { k, hits, score, newMet, toRepeat } = recallAtK(answers.map(counted))
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
    missed: listed(store.read, cram ? missedInCram(answers) : missedFirst(answers, false), now.day),
    learning: listed(store.read, missedFirst(answers, true), now.day),
    left: countsOf(open, scope, now),
    dueTomorrow: cards.dueUntil(read, addDays(now.day, 1), decksAway(read)),
  }
}

/** An answer as recall@k counts it. */
export function counted({ event, body }: Answer): CountedAnswer {
  return { card: event.card, mode: body.mode, q: body.q, drill: body.drill, seenBefore: !body.firstShowing }
}

/** Cards whose first answer of the session failed, in the order of the misses. */
function missedFirst(answers: readonly Answer[], firstShowing: boolean): readonly CardId[] {
  const first = new Map<CardId, Answered>()
  for (const { event, body } of answers) {
    if ((body.mode === 'review' || body.mode === 'early') && !first.has(event.card)) first.set(event.card, body)
  }
  return [...first].filter(([, body]) => !isPass(body.q) && body.firstShowing === firstShowing).map(([card]) => card)
}

/** Cards that were missed at all, in the order of their first misses. */
function missedInCram(answers: readonly Answer[]): readonly CardId[] {
  return [...new Set(answers.filter(({ body }) => !isPass(body.q)).map(({ event }) => event.card))]
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
      leech: missesOfLeech(read, card) !== null,
    }
  })
}
