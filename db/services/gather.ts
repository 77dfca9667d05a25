/** Reads from the collection everything the queue of a study day is built from. */
import type { Scope } from '../api/values.ts'
import type { ReadDb } from '../connection.ts'
import type { Answered, CardEvent } from '../domain/event.ts'
import type { CardId, DeckId, NoteId } from '../domain/ids.ts'
import type {
  CardRef,
  DayLimits,
  DayProgress,
  DueCandidate,
  NewCandidate,
  QueueInput,
} from '../domain/queue/candidates.ts'
import { usedUp } from '../domain/queue/deck-limits.ts'
import { firstCardsLeft } from '../domain/queue/first-cards.ts'
import { effective } from '../domain/scheduler/fold.ts'
import type { StudyDay } from '../domain/time.ts'
import * as blocks from '../repositories/blocks.ts'
import * as candidates from '../repositories/candidates.ts'
import * as cardEvents from '../repositories/card-events.ts'
import { deckRules, type DeckRules } from './deck-rules.ts'
import { newWithin } from './new-within.ts'
import { decksOfToday, decksWithin, type Within } from './within.ts'

/** An answer that counts, with whose card it was. */
export interface AnswerOfDay {
  readonly event: CardEvent
  readonly body: Answered
  readonly note: NoteId
  readonly deck: DeckId
  readonly block: string | null
}

/** The limits of the day, decided before the queue is built. */
export interface DayPlan {
  readonly newPerDay: number
  readonly fits: number
  readonly allNow: boolean
  /** New cards were asked for in spite of a backlog. */
  readonly newAnyway: boolean
}

/** The answers of a study day that have not been undone, in the order of the log. */
export function answersOfDay(db: ReadDb, day: StudyDay): readonly AnswerOfDay[] {
  return effective(cardEvents.answersOfDay(db, day)).flatMap(event => {
    if (event.body.kind !== 'answered') return []
    const place = candidates.whereabouts(db, event.card)
    return place === null ? [] : [{ event, body: event.body, ...place }]
  })
}

/**
 * The queue's input for a scope: all of today, a deck with those inside it, whatever its block's state, or a beginner's
 * first cards.
 */
export function gather(
  db: ReadDb,
  day: StudyDay,
  scope: Scope,
  plan: DayPlan,
  today: Within = decksOfToday(db),
): QueueInput {
  const answers = answersOfDay(db, day)
  const within = decksWithin(db, scope, today)
  const rules = deckRules(db)
  const progress = progressOf(answers, blockLastMet(db), rules)
  const metOf = (deck: DeckId) => answers.filter(answer => answer.deck === deck && isMet(answer)).length
  const gathering = { within: within.fresh, fresh: today.fresh, newPerDay: plan.newPerDay, rules, metOf }
  const input: QueueInput = {
    day,
    due: scope.kind === 'start' ? [] : dueWithin(db, day, within.reviews, rules),
    fresh: freshOf(scope, newWithin(db, day, gathering)),
    drill: inOrderOfMiss(candidates.drill(db, day), answers).filter(card => within.reviews.has(card.deck)),
    blocks: blocks.all(db).filter(block => within.fresh.has(block.deck)),
    progress,
    limits: { left: newLeft(scope, plan, progress), ...deckLimits(rules, answers) },
    together: rules.together,
    backlog: scope.kind === 'today' ? plan : NO_QUOTA,
  }
  return input
}

/** How far back the block that gave the last new card is looked for. */
const EVENTS_READ = 200

/** A learner who opens a deck, or begins, gets all of it, whatever the day's minutes. */
const NO_QUOTA = { fits: Infinity, allNow: true, newAnyway: true } as const

/** A beginner's first cards come from the blocks, which know what is essential. */
function freshOf(scope: Scope, fresh: readonly NewCandidate[]): readonly NewCandidate[] {
  return scope.kind === 'start' ? fresh.filter(({ block }) => block !== null) : fresh
}

/** The first cards were asked for: they come also where the pace has none for the day. */
function newLeft(scope: Scope, { newPerDay }: DayPlan, { newDone }: DayProgress): number {
  return scope.kind === 'start' ? firstCardsLeft(newDone) : Math.max(0, newPerDay - newDone)
}

function dueWithin(
  db: ReadDb,
  day: StudyDay,
  within: ReadonlySet<DeckId>,
  { together }: DeckRules,
): readonly DueCandidate[] {
  const kept = keptBack(db, day)
  const due = candidates.due(db, day).filter(card => within.has(card.deck))
  if (kept.size === 0) return due
  return due.map(card => (together.has(card.deck) ? card : { ...card, keptBack: kept.get(card.card)?.size ?? 0 }))
}

/** For overdue cards: the study days on which a sibling was answered in their place. */
function keptBack(db: ReadDb, today: StudyDay): ReadonlyMap<CardId, ReadonlySet<StudyDay>> {
  const days = new Map<CardId, Set<StudyDay>>()
  for (const { card, due, sibling } of candidates.displaced(db, today)) {
    for (const { body, studyDay } of effective(cardEvents.ofCard(db, sibling))) {
      if (body.kind !== 'answered' || body.mode === 'cram' || studyDay < due || studyDay >= today) continue
      days.set(card, (days.get(card) ?? new Set()).add(studyDay))
    }
  }
  return days
}

/** The block that the last new card came from, among the newest events; null when none of them met one. */
export function blockLastMet(db: ReadDb): string | null {
  const met = effective(cardEvents.latest(db, EVENTS_READ)).filter(
    ({ body }) => body.kind === 'answered' && body.mode !== 'cram' && body.firstShowing,
  )
  return (
    met.map(({ card }) => candidates.whereabouts(db, card)?.block ?? null).findLast(block => block !== null) ?? null
  )
}

function progressOf(answers: readonly AnswerOfDay[], lastBlock: string | null, { together }: DeckRules): DayProgress {
  const met = answers.filter(isMet)
  const seen = answers.filter(({ body }) => body.mode !== 'cram')
  return {
    dueDone: new Set(answers.filter(isReview).map(({ event }) => event.card)).size,
    newDone: met.length,
    ownNewDone: met.filter(({ block }) => block === null).length,
    lastBlock: met.findLast(({ block }) => block !== null)?.block ?? lastBlock,
    notesSeen: new Set(seen.map(({ note }) => note)),
    notesApart: new Set(seen.filter(({ deck }) => !together.has(deck)).map(({ note }) => note)),
  }
}

/** What the limits of decks leave of the day. */
function deckLimits(
  { fresh, reviews }: DeckRules,
  answers: readonly AnswerOfDay[],
): Pick<DayLimits, 'fresh' | 'reviews'> {
  const met = answers.filter(isMet).map(({ deck }) => deck)
  const reviewed = new Map(answers.filter(isReview).map(({ event, deck }) => [event.card, deck]))
  return { fresh: usedUp(fresh, met), reviews: usedUp(reviews, [...reviewed.values()]) }
}

function isMet({ body }: AnswerOfDay): boolean {
  return (body.mode === 'review' || body.mode === 'early') && body.firstShowing
}

function isReview({ body }: AnswerOfDay): boolean {
  return (body.mode === 'review' || body.mode === 'early') && !body.firstShowing
}

function inOrderOfMiss(cards: readonly CardRef[], answers: readonly AnswerOfDay[]): readonly CardRef[] {
  const last = new Map<CardId, number>(answers.map(({ event }) => [event.card, event.seq]))
  return cards.toSorted((a, b) => (last.get(a.card) ?? 0) - (last.get(b.card) ?? 0))
}
