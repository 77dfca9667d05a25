import type { Random } from '../random.ts'
import { isEligible, type Candidate, type Wish } from './candidate.ts'
import { mixed } from './mixed.ts'
import { byUrgency, urgencyOf, type Urgency } from './urgency.ts'

/** A candidate with its lot. */
interface Drawing<C> {
  readonly candidate: C
  readonly lot: number
}

/** Candidates of one urgency, group and type. There are many of them, so a lane is put in order when it is first asked. */
interface Lane<C> {
  readonly urgency: Urgency
  readonly group: string
  readonly type: string
  readonly left: Drawing<C>[]
  isInOrder: boolean
}

/** What has been taken so far. */
interface Taken<C> {
  readonly chosen: C[]
  readonly cards: Set<string>
  readonly byGroup: Map<string, number>
  readonly byType: Map<string, number>
}

/**
 * Draws the questions of an attempt: what was never asked first, or what went wrong, by the wish; evenly from the groups
 * and types there are; no two that share a card unless nothing else is left. The same for the same candidates in the same
 * order, wish and chance; at most `wish.count`.
 */
export function draw<C extends Candidate>(candidates: readonly C[], wish: Wish, random: Random): readonly C[] {
  const lanes = lanesOf(
    candidates.filter(candidate => isEligible(candidate, wish)),
    wish.first,
    random,
  )
  const taken: Taken<C> = { chosen: [], cards: new Set(), byGroup: new Map(), byType: new Map() }
  while (taken.chosen.length < wish.count) {
    const next = bestOf(lanes, taken, wish.first, fresh(taken)) ?? bestOf(lanes, taken, wish.first, () => true)
    if (next === null) break
    take(taken, next)
  }
  return mixed(taken.chosen, random)
}

function lanesOf<C extends Candidate>(candidates: readonly C[], first: Wish['first'], random: Random): Lane<C>[] {
  const lanes = new Map<string, Lane<C>>()
  for (const candidate of candidates) {
    const { group, type } = candidate
    const urgency = urgencyOf(candidate, first)
    const name = `${urgency} ${type} ${group}`
    const drawing = { candidate, lot: random.next() }
    const lane = lanes.get(name)
    if (lane === undefined) lanes.set(name, { urgency, group, type, left: [drawing], isInOrder: false })
    else lane.left.push(drawing)
  }
  return [...lanes.values()]
}

/** What a lane has left, the one to take first at the front. */
function inOrder<C extends Candidate>(lane: Lane<C>, first: Wish['first']): readonly Drawing<C>[] {
  if (!lane.isInOrder) lane.left.sort((a, b) => byUrgency(a.candidate, b.candidate, first) || a.lot - b.lot)
  lane.isInOrder = true
  return lane.left
}

/** The first candidate that may come, of the most urgent lane whose group and type have had the least. */
function bestOf<C extends Candidate>(
  lanes: readonly Lane<C>[],
  { byGroup, byType }: Taken<C>,
  first: Wish['first'],
  mayCome: (candidate: C) => boolean,
): { lane: Lane<C>; at: number } | null {
  let best: { lane: Lane<C>; at: number; rank: number } | null = null
  for (const lane of lanes) {
    const rank = lane.urgency * 1e6 + (byGroup.get(lane.group) ?? 0) * 1e3 + (byType.get(lane.type) ?? 0)
    if (best !== null && rank >= best.rank) continue
    const at = inOrder(lane, first).findIndex(({ candidate }) => mayCome(candidate))
    if (at >= 0) best = { lane, at, rank }
  }
  return best
}

function fresh<C extends Candidate>({ cards }: Taken<C>): (candidate: C) => boolean {
  return candidate => !candidate.cards().some(card => cards.has(card))
}

function take<C extends Candidate>(taken: Taken<C>, { lane, at }: { lane: Lane<C>; at: number }): void {
  const [drawn] = lane.left.splice(at, 1)
  if (drawn === undefined) return
  const { candidate } = drawn
  taken.chosen.push(candidate)
  for (const card of candidate.cards()) taken.cards.add(card)
  taken.byGroup.set(lane.group, (taken.byGroup.get(lane.group) ?? 0) + 1)
  taken.byType.set(lane.type, (taken.byType.get(lane.type) ?? 0) + 1)
}
