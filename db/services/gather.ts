/** Reads from the collection everything the queue of a study day is built from. */
import type { Scope } from '../api/values.ts'
import type { ReadDb } from '../connection.ts'
import type { Answered, CardEvent } from '../domain/event.ts'
import type { CardId, DeckId, NoteId } from '../domain/ids.ts'
import type { CardRef, DayProgress, DueCandidate, NewCandidate, QueueInput } from '../domain/queue/candidates.ts'
import { firstCardsLeft } from '../domain/queue/first-cards.ts'
import { effective } from '../domain/scheduler/fold.ts'
import type { StudyDay } from '../domain/time.ts'
import * as blocks from '../repositories/blocks.ts'
import * as candidates from '../repositories/candidates.ts'
import * as cardEvents from '../repositories/card-events.ts'
import * as decks from '../repositories/decks.ts'

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

/**
 * The decks that take part in Today: those whose seen cards come up, and those that give new ones.
 * @param stateOf what a block counts as; what it is, unless something else is to be tried
 */
export function decksOfToday(db: ReadDb, stateOf = (block: blocks.InstalledBlock) => block.state): Within {
  const states = new Map(blocks.all(db).map(block => [block.deck, stateOf(block)]))
  const open = decks.all(db).filter(deck => !deck.keptOut)
  return {
    reviews: new Set(open.filter(deck => states.get(deck.id) !== 'off').map(deck => deck.id)),
    fresh: new Set(open.filter(deck => (states.get(deck.id) ?? 'on') === 'on').map(deck => deck.id)),
  }
}

/** The answers of a study day that have not been undone, in the order of the log. */
export function answersOfDay(db: ReadDb, day: StudyDay): readonly AnswerOfDay[] {
  return effective(cardEvents.answersOfDay(db, day)).flatMap(event => {
    if (event.body.kind !== 'answered') return []
    const place = candidates.whereabouts(db, event.card)
    return place === null ? [] : [{ event, body: event.body, ...place }]
  })
}

/** The queue's input for a scope: all of today, one deck whatever its block's state, or a beginner's first cards. */
export function gather(
  db: ReadDb,
  day: StudyDay,
  scope: Scope,
  plan: DayPlan,
  today: Within = decksOfToday(db),
): QueueInput {
  const answers = answersOfDay(db, day)
  const within = decksWithin(scope, today)
  const progress = progressOf(answers, blockLastMet(db))
  const input: QueueInput = {
    day,
    due: scope.kind === 'start' ? [] : dueWithin(db, day, within.reviews),
    fresh: freshOf(scope, newWithin(db, day, within.fresh, today.fresh, plan.newPerDay)),
    drill: inOrderOfMiss(candidates.drill(db, day), answers).filter(card => within.reviews.has(card.deck)),
    blocks: blocks.all(db).filter(block => within.fresh.has(block.deck)),
    progress,
    limits: { left: newLeft(scope, plan, progress), byDeck: deckLimits(db, answers) },
    backlog: scope.kind === 'today' ? plan : NO_QUOTA,
  }
  return input
}

/** How far back the block that gave the last new card is looked for. */
const EVENTS_READ = 200

/** A learner who opens a deck, or begins, gets all of it, whatever the day's minutes. */
const NO_QUOTA = { fits: Infinity, allNow: true, newAnyway: true } as const

/** Decks by what they give. */
export interface Within {
  /** Decks whose seen cards come up. */
  readonly reviews: ReadonlySet<DeckId>
  /** Decks that give new cards. */
  readonly fresh: ReadonlySet<DeckId>
}

function decksWithin(scope: Scope, today: Within): Within {
  if (scope.kind !== 'deck') return today
  const only = new Set([scope.deck])
  return { reviews: only, fresh: only }
}

/** A beginner's first cards come from the blocks, which know what is essential. */
function freshOf(scope: Scope, fresh: readonly NewCandidate[]): readonly NewCandidate[] {
  return scope.kind === 'start' ? fresh.filter(({ block }) => block !== null) : fresh
}

/** The first cards were asked for: they come also where the pace has none for the day. */
function newLeft(scope: Scope, { newPerDay }: DayPlan, { newDone }: DayProgress): number {
  return scope.kind === 'start' ? firstCardsLeft(newDone) : Math.max(0, newPerDay - newDone)
}

function dueWithin(db: ReadDb, day: StudyDay, within: ReadonlySet<DeckId>): readonly DueCandidate[] {
  const kept = keptBack(db, day)
  const due = candidates.due(db, day).filter(card => within.has(card.deck))
  return kept.size === 0 ? due : due.map(card => ({ ...card, keptBack: kept.get(card.card)?.size ?? 0 }))
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

function newWithin(
  db: ReadDb,
  day: StudyDay,
  within: ReadonlySet<DeckId>,
  fresh: ReadonlySet<DeckId>,
  newPerDay: number,
): readonly NewCandidate[] {
  const ofBlocks = candidates.newOfBlocks(db, day)
  // What a block that is on still has to show is waited for, also by a card that is looked at in its deck alone.
  const awaited = ofBlocks.filter(card => within.has(card.deck) || fresh.has(card.deck))
  const unseen = new Map(awaited.map(card => [card.callNumber, card.note]))
  const published = ofBlocks
    .filter(card => within.has(card.deck) && !card.buried)
    .map(({ card, note, deck, position, code, tier, ordinal, dependsOn }) => {
      const waitsFor = dependsOn.flatMap(callNumber => unseen.get(callNumber) ?? [])
      return { card, note, deck, position, block: { code, tier, ordinal, waitsFor } }
    })
  // Siblings may take turns off, so a deck is asked for more of its first cards than a day can take.
  const enough = newPerDay * 4 + 8
  const own = [...within].flatMap(deck => candidates.newOfDeck(db, deck, day, enough))
  return [...published, ...own.map(card => ({ ...card, block: null }))]
}

/** The block that the last new card came from, among the newest events; null when none of them met one. */
export function blockLastMet(db: ReadDb): string | null {
  const met = effective(cardEvents.latest(db, EVENTS_READ)).filter(
    ({ body }) => body.kind === 'answered' && body.firstShowing,
  )
  return (
    met.map(({ card }) => candidates.whereabouts(db, card)?.block ?? null).findLast(block => block !== null) ?? null
  )
}

function progressOf(answers: readonly AnswerOfDay[], lastBlock: string | null): DayProgress {
  const scheduling = answers.filter(({ body }) => body.mode === 'review' || body.mode === 'early')
  const met = scheduling.filter(({ body }) => body.firstShowing)
  return {
    dueDone: new Set(scheduling.filter(({ body }) => !body.firstShowing).map(({ event }) => event.card)).size,
    newDone: met.length,
    ownNewDone: met.filter(({ block }) => block === null).length,
    lastBlock: met.findLast(({ block }) => block !== null)?.block ?? lastBlock,
    notesSeen: new Set(answers.filter(({ body }) => body.mode !== 'cram').map(({ note }) => note)),
  }
}

function deckLimits(db: ReadDb, answers: readonly AnswerOfDay[]): ReadonlyMap<DeckId, number> {
  const limited = decks.all(db).flatMap(deck => {
    const limit = decks.presetOf(db, deck.id)?.newPerDay ?? null
    if (limit === null) return []
    const met = answers.filter(answer => answer.deck === deck.id && answer.body.firstShowing).length
    return [[deck.id, Math.max(0, limit - met)] as const]
  })
  return new Map(limited)
}

function inOrderOfMiss(cards: readonly CardRef[], answers: readonly AnswerOfDay[]): readonly CardRef[] {
  const last = new Map<CardId, number>(answers.map(({ event }) => [event.card, event.seq]))
  return cards.toSorted((a, b) => (last.get(a.card) ?? 0) - (last.get(b.card) ?? 0))
}
