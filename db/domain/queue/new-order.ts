import type { DeckId, NoteId } from '../ids.ts'
import type { StudyDay } from '../time.ts'
import { blockOrder } from './block-order.ts'
import { type NewCandidate, type QueueInput, tierRank } from './candidates.ts'
import { allowanceOf, type Allowance } from './deck-limits.ts'
import { byDayHash } from './hash.ts'

/** Two blocks are open at a time and take turns. */
const OPEN_BLOCKS = 2

/** What one block has left in one tier, by call number. */
interface Lane {
  readonly code: string
  readonly rank: number
  readonly cards: NewCandidate[]
}

/** The day as it will stand after the cards chosen so far. */
interface Plan {
  readonly forwarded: NewCandidate[]
  readonly own: NewCandidate[]
  /** By tier, then in prerequisite order. */
  readonly lanes: readonly Lane[]
  /** Notes seen by then: cards that waited for them may come. */
  readonly seen: Set<NoteId>
  /** Those of them whose siblings have had their turn. */
  readonly apart: Set<NoteId>
  readonly together: ReadonlySet<DeckId>
  readonly allowance: Allowance
  ownMet: number
  blocksMet: number
  lastBlock: string | null
}

/**
 * The new cards of the rest of the day, in order, as they come when each is answered before the next. At most
 * `limits.left`. Forwarded cards first (by position), then those of the blocks: essential, core, the rest; within a tier
 * the first two blocks in prerequisite order that have a card to give, in turn; within a block by call number, a card
 * with an unseen prerequisite waiting until that was seen. The learner's own and imported cards come by position and
 * have every second turn, which is half of the day's number at most; all turns when no block has a card to give. A deck
 * whose own limit, or that of one it lies in, is used up gives none.
 * @param dueNotes Notes with a card that is due and keeps its siblings apart: their new cards wait for another day.
 */
export function planNew(input: QueueInput, dueNotes: ReadonlySet<NoteId>): readonly NewCandidate[] {
  const plan = planOf(input, dueNotes)
  const chosen: NewCandidate[] = []
  while (chosen.length < input.limits.left) {
    const turn = nextTurn(plan)
    if (turn === null) break
    chosen.push(take(plan, turn))
  }
  return chosen
}

/** The first card of a list that may come now. */
interface Turn {
  readonly list: NewCandidate[]
  readonly card: NewCandidate
}

function nextTurn(plan: Plan): Turn | null {
  const forwarded = firstReady(plan, plan.forwarded)
  if (forwarded !== null) return forwarded
  const own = firstReady(plan, plan.own)
  const block = nextOfBlocks(plan)
  if (own === null || block === null) return own ?? block
  return plan.ownMet < plan.blocksMet ? own : block
}

function nextOfBlocks(plan: Plan): Turn | null {
  const open: { lane: Lane; turn: Turn }[] = []
  for (const lane of plan.lanes) {
    if (open.length === OPEN_BLOCKS || (open[0] && open[0].lane.rank !== lane.rank)) break
    const turn = firstReady(plan, lane.cards)
    if (turn !== null) open.push({ lane, turn })
  }
  const other = open.find(({ lane }) => lane.code !== plan.lastBlock) ?? open[0]
  return other?.turn ?? null
}

function firstReady(plan: Plan, list: NewCandidate[]): Turn | null {
  const card = list.find(candidate => isReady(plan, candidate))
  return card === undefined ? null : { list, card }
}

function isReady({ seen, apart, together, allowance }: Plan, { note, deck, block }: NewCandidate): boolean {
  if ((apart.has(note) && !together.has(deck)) || !allowance.allows(deck)) return false
  return block === null || block.waitsFor.every(needed => seen.has(needed))
}

function take(plan: Plan, { list, card }: Turn): NewCandidate {
  list.splice(list.indexOf(card), 1)
  plan.seen.add(card.note)
  if (!plan.together.has(card.deck)) plan.apart.add(card.note)
  plan.allowance.take(card.deck)
  if (card.block === null) plan.ownMet++
  else {
    plan.blocksMet++
    plan.lastBlock = card.block.code
  }
  return card
}

function planOf(input: QueueInput, dueNotes: ReadonlySet<NoteId>): Plan {
  const { day, fresh, blocks, progress, limits, together } = input
  const order = blockOrder(blocks)
  const on = new Set(order)
  const given = fresh.filter(({ block }) => block === null || on.has(block.code))
  return {
    forwarded: inOrder(given.filter(isForwarded), day),
    own: inOrder(
      given.filter(card => card.block === null && !isForwarded(card)),
      day,
    ),
    lanes: lanesOf(
      given.filter(card => card.block !== null && !isForwarded(card)),
      order,
      day,
    ),
    seen: new Set([...progress.notesSeen, ...dueNotes]),
    apart: new Set([...progress.notesApart, ...dueNotes]),
    together,
    allowance: allowanceOf(limits.fresh),
    ownMet: progress.ownNewDone,
    blocksMet: progress.newDone - progress.ownNewDone,
    lastBlock: progress.lastBlock,
  }
}

function isForwarded({ position }: NewCandidate): boolean {
  return position < 0
}

function inOrder(cards: readonly NewCandidate[], day: StudyDay): NewCandidate[] {
  return cards.toSorted((a, b) => a.position - b.position || byDayHash(a.card, b.card, day))
}

function lanesOf(cards: readonly NewCandidate[], order: readonly string[], day: StudyDay): readonly Lane[] {
  const lanes = new Map<string, Lane>()
  for (const rank of [0, 1, 2]) for (const code of order) lanes.set(`${rank} ${code}`, { code, rank, cards: [] })
  for (const card of inOrder(cards, day)) {
    if (card.block) lanes.get(`${tierRank(card.block.tier)} ${card.block.code}`)?.cards.push(card)
  }
  const filled = [...lanes.values()].filter(lane => lane.cards.length > 0)
  for (const lane of filled) lane.cards.sort((a, b) => (a.block?.ordinal ?? 0) - (b.block?.ordinal ?? 0))
  return filled
}
