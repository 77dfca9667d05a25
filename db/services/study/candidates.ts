/** What a session outside of the day's plan is built from. */
import type { StudyScope } from '../../api/values.ts'
import { AppError } from '../../domain/errors.ts'
import { archivedAmong } from '../../domain/deck-tree.ts'
import type { Answered, CardEvent } from '../../domain/event.ts'
import { isPass } from '../../domain/grade.ts'
import type { CardId } from '../../domain/ids.ts'
import { recallOn } from '../../domain/memory/predict.ts'
import { effective } from '../../domain/scheduler/fold.ts'
import type { Condition } from '../../domain/search/condition.ts'
import { parse } from '../../domain/search/parse.ts'
import { faultsOf } from '../../domain/search/tree.ts'
import type { Weighed } from '../../domain/study/order.ts'
import type { StudyDay } from '../../domain/time.ts'
import * as cardEvents from '../../repositories/card-events.ts'
import * as decks from '../../repositories/decks.ts'
import * as study from '../../repositories/study.ts'
import { conditionOf } from '../browse/ids.ts'
import type { Now, Store } from '../transact.ts'

/** The most cards of one session: far more than anybody answers in one. */
export const MOST_CARDS = 5_000

/** An answer that counts. */
export interface SessionAnswer {
  readonly event: CardEvent
  readonly body: Answered
}

/** The answers since a place in the log that were not taken back, those of cram or the others. */
export function answersSince(
  { read }: Store,
  { since }: Pick<StudyScope, 'since'>,
  cram: boolean,
): readonly SessionAnswer[] {
  return answersIn(cardEvents.since(read, since)).filter(({ body }) => (body.mode === 'cram') === cram)
}

/** Cards that were recalled in cram today, before a session began. */
export function crammedToday({ read }: Store, { day }: Now, before = Infinity): ReadonlySet<CardId> {
  const answers = answersIn(cardEvents.answersOfDay(read, day))
  const passed = answers.filter(({ event, body }) => event.seq <= before && body.mode === 'cram' && isPass(body.q))
  return new Set(passed.map(({ event }) => event.card))
}

function answersIn(events: readonly CardEvent[]): readonly SessionAnswer[] {
  return effective(events).flatMap(event => (event.body.kind === 'answered' ? [{ event, body: event.body }] : []))
}

/** Today, and the decks that were put away. */
export function leftOut({ read }: Store, { day }: Now): study.LeftOut {
  return { day, archived: [...archivedAmong(decks.all(read))] }
}

/** The condition that a search stands for, or the first term of it that cannot be read. */
export function asked(store: Store, search: string): Condition | { readonly fault: string } {
  const tree = parse(search)
  const [fault] = faultsOf(tree)
  return fault === undefined ? conditionOf(store, tree) : { fault: fault.text }
}

/** The same. @throws AppError `bad-input` when a term of it cannot be read: what it would find is not what was meant */
export function conditionFor(store: Store, search: string): Condition {
  const condition = asked(store, search)
  if ('fault' in condition) throw new AppError('bad-input', { why: condition.fault })
  return condition
}

/** Those that have been seen. */
export function seenAmong({ sql, params }: Condition): Condition {
  return { sql: `c.due is not null and (${sql})`, params }
}

/** Cards with what the log, up to a place in it, says of how likely each is recalled on a day. */
export function weighed(
  { read }: Store,
  rows: readonly study.StudyRow[],
  { on, since }: { readonly on: StudyDay; readonly since: number },
): readonly Weighed[] {
  const events = effective(
    study.memoryEvents(
      read,
      rows.map(({ card }) => card),
    ),
  ).filter(({ seq }) => seq <= since)
  const byCard = Map.groupBy(events, ({ card }) => card)
  return rows.map(({ card, note, deck, tier, position }) => {
    const recall = recallOn(on, byCard.get(card) ?? [])
    return { card, note, deck, tier, position, recall, seen: recall !== null }
  })
}
