/** The queue of a session outside of the day's plan, from nothing but the collection and its scope. */
import type { StudyScope } from '../../api/values.ts'
import { isPass } from '../../domain/grade.ts'
import type { CardId } from '../../domain/ids.ts'
import type { Costs } from '../../domain/pace/seconds.ts'
import { byDayHash } from '../../domain/queue/hash.ts'
import { withinMinutes } from '../../domain/study/minutes.ts'
import { sweepOrder, weakestFirst, type Weighed } from '../../domain/study/order.ts'
import { studyQueue, type StudyCard, type StudyQueue } from '../../domain/study/queue.ts'
import { dayOfIsoDate, type StudyDay } from '../../domain/time.ts'
import * as study from '../../repositories/study.ts'
import { answersOfDay } from '../gather.ts'
import type { Now, Store } from '../transact.ts'
import { answersSince, conditionFor, crammedToday, leftOut, MOST_CARDS, seenAmong, weighed } from './candidates.ts'

type Custom = Extract<StudyScope, { kind: 'custom' }>
type Sweep = Extract<StudyScope, { kind: 'sweep' }>

/** What is left of a session. @throws AppError `bad-input` for a search that cannot be read */
export function buildStudy(store: Store, scope: StudyScope, now: Now, costs: Costs): StudyQueue {
  if (scope.kind === 'sweep') return crammed(store, scope, sweepCards(store, scope, now), costs)
  return scope.how === 'cram'
    ? crammed(store, scope, cramCards(store, scope, now), costs)
    : ahead(store, scope, now, costs)
}

/** Seen cards, the soonest due first; what is in today's drill comes at the end of it. */
function ahead(store: Store, scope: Custom, now: Now, costs: Costs): StudyQueue {
  const { read } = store
  const out = leftOut(store, now)
  const answered = new Set(answersSince(store, scope, false).map(({ event }) => event.card))
  const done = study.named(read, [...answered], out)
  const found = study.found(read, seenAmong(conditionFor(store, scope.search)), out, MOST_CARDS)
  const inDrill = ({ drillDay }: study.StudyRow) => drillDay === now.day
  const open = found.filter(row => !inDrill(row) && !answered.has(row.card))
  const cards = withinMinutes(byDue(open, now.day).map(seenCard), scope.minutes, costs, done.map(seenCard))
  const drill = inOrderOfMiss(store, [...found.filter(({ card }) => !answered.has(card)), ...done].filter(inDrill), now)
  return studyQueue({ cram: false, cards, drill: drill.map(seenCard) }, [])
}

/** All that the search finds, and what was answered in the session though the search finds it no more. */
function cramCards(store: Store, scope: Custom, now: Now): readonly Weighed[] {
  const { read } = store
  const out = leftOut(store, now)
  const found = study.found(read, conditionFor(store, scope.search), out, MOST_CARDS)
  const known = new Set(found.map(({ card }) => card))
  const others = answersSince(store, scope, true).map(({ event }) => event.card)
  const gone = [...new Set(others)].filter(card => !known.has(card))
  const rows = [...found, ...study.named(read, gone, out)]
  return weakestFirst(weighed(store, rows, { on: now.day, since: scope.since }), now.day)
}

/** What was recalled in a Sweep of today already is not swept again. Recall is that of the day of the interview. */
function sweepCards(store: Store, { since }: Sweep, now: Now): readonly Weighed[] {
  const { interviewDate } = store.settings()
  const interview = interviewDate === null ? now.day : dayOfIsoDate(interviewDate)
  const swept = crammedToday(store, now, since)
  const rows = study.ofBlocksOn(store.read, leftOut(store, now)).filter(({ card }) => !swept.has(card))
  const on = interview < now.day ? now.day : interview
  return sweepOrder(weighed(store, rows, { on, since }), now.day)
}

function crammed(store: Store, scope: StudyScope, cards: readonly Weighed[], costs: Costs): StudyQueue {
  const byId = new Map<CardId, StudyCard>(cards.map(({ card, note, deck, seen }) => [card, { card, note, deck, seen }]))
  const answers = answersSince(store, scope, true).flatMap(({ event, body }) => {
    const card = byId.get(event.card)
    return card === undefined ? [] : [{ card, comesBack: !isPass(body.q) }]
  })
  const answered = [...new Set(answers.map(({ card }) => card))]
  const chosen = withinMinutes([...byId.values()], scope.minutes, costs, answered)
  return studyQueue({ cram: true, cards: chosen }, answers)
}

function byDue(rows: readonly study.StudyRow[], day: StudyDay): readonly study.StudyRow[] {
  return rows.toSorted((a, b) => (a.due ?? 0) - (b.due ?? 0) || byDayHash(a.card, b.card, day))
}

function inOrderOfMiss({ read }: Store, rows: readonly study.StudyRow[], { day }: Now): readonly study.StudyRow[] {
  if (rows.length < 2) return rows
  const last = new Map<CardId, number>(answersOfDay(read, day).map(({ event }) => [event.card, event.seq]))
  return rows.toSorted((a, b) => (last.get(a.card) ?? 0) - (last.get(b.card) ?? 0))
}

function seenCard({ card, note, deck }: study.StudyRow): StudyCard {
  return { card, note, deck, seen: true }
}
