import type { CardState } from '../../card.ts'
import type { CardId } from '../../ids.ts'
import { forward } from '../../scheduler/forward.ts'
import { addDays, type StudyDay } from '../../time.ts'
import type { Confidence } from '../quiz-choice.ts'

/** A question that went wrong, with the learner's cards it is about. */
export interface Miss {
  readonly ordinal: number
  /** Marks got, 0 to 1. */
  readonly points: number
  readonly confidence: Confidence | null
  readonly cards: readonly CardId[]
}

/**
 * What becomes of a card because of a miss. The last six leave it alone: it is due, set aside, known, new in a
 * block that gives no new cards, comes as soon already, or more cards moved than may.
 */
export type Fate =
  | 'tomorrow'
  | 'tomorrow-and-week'
  | 'front-of-new'
  | 'due'
  | 'suspended'
  | 'known'
  | 'block-off'
  | 'sooner'
  | 'over-limit'

export interface Forwarding {
  readonly card: CardId
  readonly fate: Fate
  /** Days from the day it happens, for the event; empty when the card is left alone. */
  readonly days: readonly number[]
}

/** What is known of cards beside their states, and how many may move. */
export interface Limits {
  /** Whether the block of a card gives no new cards. */
  readonly isOff?: (card: CardId) => boolean
  /** Cards that move at most; those left alone do not count. */
  readonly most?: number | undefined
}

/** An attempt brings so many cards forward at most. */
export const MOST_FORWARDED = 10
const TOMORROW = 1
const WEEK = 7

/**
 * What the misses of an attempt bring forward: each card once, the worst miss first (wrong though sure, then by marks),
 * to tomorrow, and again after a week where the learner was sure. `stateOf` is null for a card that is gone.
 */
export function planForwarding(
  misses: readonly Miss[],
  stateOf: (card: CardId) => CardState | null,
  day: StudyDay,
  { isOff = () => false, most = MOST_FORWARDED }: Limits = {},
): readonly Forwarding[] {
  const plan: Forwarding[] = []
  let moved = 0
  for (const [card, sure] of worstFirst(misses)) {
    const state = stateOf(card)
    if (state === null) continue
    const days = sure ? [TOMORROW, WEEK] : [TOMORROW]
    const fate = state.schedule.kind === 'new' && isOff(card) ? offOr(state) : fateOf(state, days, day)
    const moves = isMove(fate)
    if (moves && moved >= most) plan.push({ card, fate: 'over-limit', days: [] })
    else plan.push({ card, fate, days: moves ? days : [] })
    if (moves) moved += 1
  }
  return plan
}

/** Whether a card moves, or is left where it is. */
export function isMove(fate: Fate): boolean {
  return fate === 'tomorrow' || fate === 'tomorrow-and-week' || fate === 'front-of-new'
}

/** Cards in the order of their worst miss, and whether the learner was sure in any of them. */
function worstFirst(misses: readonly Miss[]): ReadonlyMap<CardId, boolean> {
  const sure = new Set(misses.filter(isSure).flatMap(({ cards }) => cards))
  const ordered = misses.toSorted(
    (a, b) => Number(isSure(b)) - Number(isSure(a)) || a.points - b.points || a.ordinal - b.ordinal,
  )
  return new Map(ordered.flatMap(({ cards }) => cards).map(card => [card, sure.has(card)]))
}

function isSure({ confidence }: Miss): boolean {
  return confidence === 'sure'
}

/** Of a new card that does not come: set aside or known says more. */
function offOr(state: CardState): Fate {
  if (state.suspended) return 'suspended'
  return state.known ? 'known' : 'block-off'
}

function fateOf(state: CardState, days: readonly number[], day: StudyDay): Fate {
  if (state.suspended) return 'suspended'
  if (state.known) return 'known'
  const { schedule } = state
  if (schedule.kind === 'new') return forward(state, days, day).position < state.position ? 'front-of-new' : 'sooner'
  if (schedule.due <= day) return 'due'
  const after = forward(state, days, day).schedule
  if (after.kind === 'new' || isSame(after.forwardedTo, schedule.forwardedTo)) return 'sooner'
  return after.forwardedTo.includes(addDays(day, WEEK)) ? 'tomorrow-and-week' : 'tomorrow'
}

function isSame(a: readonly StudyDay[], b: readonly StudyDay[]): boolean {
  return a.length === b.length && a.every((day, at) => day === b[at])
}
