/** A running attempt as the collection process keeps it in memory: read once, then moved on by its events. */
import { limitOf, clockAt } from '../../domain/quiz/attempt/clock.ts'
import type { AttemptEvent, AttemptEventBody } from '../../domain/quiz/attempt/event.ts'
import { after, fold } from '../../domain/quiz/attempt/fold.ts'
import { refusalOf } from '../../domain/quiz/attempt/refusal.ts'
import { hasEnded, type AttemptRules, type Standing } from '../../domain/quiz/attempt/standing.ts'
import type { Tools } from '../../domain/quiz/question-type.ts'
import { randomOf } from '../../domain/quiz/random.ts'
import { AppError, orNotFound } from '../../domain/errors.ts'
import type { AttemptId } from '../../domain/ids.ts'
import { evaluate } from '../../expressions/evaluate.ts'
import * as attemptEvents from '../../repositories/attempt-events.ts'
import * as attemptItems from '../../repositories/attempt-items.ts'
import * as attempts from '../../repositories/attempts.ts'
import type { Open } from '../open.ts'
import { logged, loggedQuietly } from './log.ts'

/** An attempt with what was drawn for it and where it stands. */
export interface Held {
  readonly attempt: attempts.Attempt
  readonly items: readonly attemptItems.DrawnItem[]
  readonly rules: AttemptRules
  readonly standing: Standing
  /** Events in its log. */
  readonly events: number
}

/** An attempt as it stands. @throws AppError `not-found` */
export function hold(open: Open, id: AttemptId): Held {
  return open.attempts.get(id, '') ?? keep(open, read(open, id))
}

/** An attempt as it stands, without keeping it: for looking through many. @throws AppError `not-found` */
export function peekAt(open: Open, id: AttemptId): Held {
  return open.attempts.get(id, '') ?? read(open, id)
}

/** An attempt to be looked at once. @throws AppError `not-found` */
export function look(open: Open, id: AttemptId): Held {
  return open.attempts.get(id, '') ?? read(open, id)
}

/** Remembers how an attempt stands after what was committed. */
export function keep(open: Open, held: Held): Held {
  return open.attempts.keep(held.attempt.id, '', held)
}

/** Chance and arithmetic for one question of an attempt. */
export function toolsOf({ attempt }: Pick<Held, 'attempt'>, ordinal: number): Tools {
  return { random: () => randomOf(`${attempt.seed} ${ordinal}`), evaluate }
}

/** An attempt after one more event, without writing it. @throws AppError `attempt-moved-on` when it cannot happen any more */
export function stepped(held: Held, event: AttemptEvent): Held {
  const why = refusalOf(held.rules, held.standing, event)
  if (why !== null) throw new AppError('attempt-moved-on', { why })
  return { ...held, standing: after(held.rules, held.standing, event), events: held.events + 1 }
}

/** Logs one event that does not end the attempt; committed when it returns. */
export function happen(open: Open, held: Held, body: AttemptEventBody, elapsedMs: number): Held {
  const event = { elapsedMs, body }
  const next = stepped(held, event)
  const { id } = held.attempt
  const { ms } = open.store.now()
  logged(open.store, db => {
    attemptEvents.append(db, id, next.events, ms, event)
    if (next.standing.phase !== held.standing.phase) attempts.setState(db, id, next.standing.phase)
  })
  return keep(open, next)
}

/** Keeps how far the clock has run, so that a crash loses seconds at most. */
export function reach(open: Open, held: Held, elapsedMs: number): Held {
  const standing = clockAt(held.rules, held.standing, elapsedMs)
  if (hasEnded(standing) || standing.elapsedMs === held.standing.elapsedMs) return held
  loggedQuietly(open.store, db => attempts.reach(db, held.attempt.id, standing.elapsedMs))
  return keep(open, { ...held, standing })
}

/** The limit of an attempt in ms with what was added; null: untimed. */
export function limitNow({ rules, standing }: Held): number | null {
  return limitOf(rules, standing)
}

function read({ store }: Open, id: AttemptId): Held {
  const attempt = orNotFound(attempts.byId(store.read, id), 'attempt')
  const items = attemptItems.of(store.read, id)
  const events = attemptEvents.of(store.read, id)
  const { limitMs, reachedMs, choice } = attempt
  const rules = { seconds: items.map(item => item.seconds), limitMs, feedback: choice.feedback, pauses: choice.pauses }
  const standing = clockAt(rules, fold(rules, events), reachedMs)
  return { attempt, items, rules, standing, events: events.length }
}
