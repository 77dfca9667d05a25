/** What an attempt came to. */
import type { Forwarded, Results } from '../../api/quiz.ts'
import type { Outcome } from '../../domain/quiz/attempt/outcome.ts'
import { hasEnded } from '../../domain/quiz/attempt/standing.ts'
import { calibrationOf, groupOf, partialOfTally, scoreOfTally, tallyOf } from '../../domain/quiz/attempt/tally.ts'
import { isMove } from '../../domain/quiz/forwarding/plan.ts'
import { askedOf } from '../../domain/quiz/types/index.ts'
import { orInvalid } from '../../domain/errors.ts'
import type { AttemptId } from '../../domain/ids.ts'
import { plainText } from '../../render/markdown.ts'
import type { DrawnItem } from '../../repositories/attempt-items.ts'
import * as attempts from '../../repositories/attempts.ts'
import * as blocks from '../../repositories/blocks.ts'
import * as decks from '../../repositories/decks.ts'
import * as forwardings from '../../repositories/forwardings.ts'
import { historyView } from '../history-view.ts'
import { weekdayLabel } from '../labels.ts'
import type { Open } from '../open.ts'
import type { Store } from '../transact.ts'
import { FORWARD_MISSES, outcomes } from './conclude.ts'
import { hold, toolsOf, type Held } from './held.ts'
import { attemptView, cardName, isGenerated } from './view.ts'

/** An outcome beside the question it belongs to. */
interface Line {
  readonly outcome: Outcome
  readonly drawn: DrawnItem
  readonly spentMs: number
  readonly confidence: Results['rows'][number]['confidence']
}

/** Everything that is said of an attempt once it has ended. @throws AppError `bad-input` before */
export function results(open: Open, id: AttemptId): Results {
  const { store } = open
  const held = hold(open, id)
  orInvalid(hasEnded(held.standing), 'the attempt has not ended')
  const lines = linesOf(held)
  const tally = tallyOf(lines.map(({ outcome }) => outcome))
  const score = scoreOfTally(tally)
  return {
    attempt: attemptView(held),
    date: weekdayLabel(held.attempt.day),
    k: tally.k,
    hits: tally.hits,
    score,
    partial: partialOfTally(tally),
    usedMs: held.standing.elapsedMs,
    slowest: slowestOf(lines),
    change: changeOf(store, held, score),
    blocks: byBlock(store, lines),
    types: byType(lines),
    calibration: calibrationOf(lines.map(({ outcome, confidence }) => ({ outcome, confidence }))),
    rows: lines.map(line => rowOf(held, line)),
    forwarded: forwardedOf(store, held),
    history: historyView(store),
  }
}

function linesOf(held: Held): readonly Line[] {
  return outcomes(held).flatMap(outcome => {
    const drawn = held.items[outcome.ordinal]
    const standing = held.standing.questions[outcome.ordinal]
    if (drawn === undefined || standing === undefined) return []
    return [{ outcome, drawn, spentMs: standing.spentMs, confidence: standing.confidence }]
  })
}

function rowOf(held: Held, { outcome, drawn, spentMs, confidence }: Line): Results['rows'][number] {
  return {
    ordinal: drawn.ordinal,
    callNumber: drawn.callNumber,
    type: drawn.type,
    generated: isGenerated(drawn),
    stem: plainText(askedOf(drawn.item, toolsOf(held, drawn.ordinal)).stem.md),
    group: groupOf(outcome, spentMs, drawn.seconds),
    points: outcome.points,
    blank: outcome.blank,
    confidence,
    spentMs,
    seconds: drawn.seconds,
  }
}

/** The question that took the longest of those that were on screen at all. */
function slowestOf(lines: readonly Line[]): number | null {
  const [slowest] = lines.filter(({ spentMs }) => spentMs > 0).toSorted((a, b) => b.spentMs - a.spentMs)
  return slowest?.outcome.ordinal ?? null
}

function changeOf({ read }: Store, { attempt }: Held, score: number | null): number | null {
  const last = attempts.finishedBefore(read, attempt)?.result ?? null
  const before = last === null ? null : scoreOfTally(last)
  return score === null || before === null ? null : score - before
}

function byBlock({ read }: Store, lines: readonly Line[]): Results['blocks'] {
  return grouped(lines, ({ drawn }) => drawn.deck).map(([deck, own]) => ({
    ...shareOf(own),
    code: blocks.ofDeck(read, deck)?.code ?? '',
    name: decks.byId(read, deck)?.name ?? '',
    outcomes: own.flatMap(({ outcome }) => (outcome.points === null ? [] : [dotOf(outcome)])),
  }))
}

function byType(lines: readonly Line[]): Results['types'] {
  return grouped(lines, ({ drawn }) => drawn.type).map(([type, own]) => ({ ...shareOf(own), type }))
}

function grouped<Key>(lines: readonly Line[], keyOf: (line: Line) => Key): [Key, Line[]][] {
  const groups = new Map<Key, Line[]>()
  for (const line of lines) groups.set(keyOf(line), [...(groups.get(keyOf(line)) ?? []), line])
  return [...groups]
}

function shareOf(lines: readonly Line[]): { hits: number; of: number; points: number } {
  const { k, hits, points } = tallyOf(lines.map(({ outcome }) => outcome))
  return { hits, of: k, points }
}

function dotOf({ hit, points }: Outcome): 'hit' | 'part' | 'miss' {
  if (hit) return 'hit'
  return (points ?? 0) > 0 ? 'part' : 'miss'
}

function forwardedOf(store: Store, { attempt }: Held): Forwarded {
  const { fates = [], forwardingOff = false } = attempt.result ?? {}
  const stands = forwardings.of(store.read, attempt.id)
  const standing = new Set(stands.map(({ card }) => card))
  const moves = fates.filter(({ fate }) => isMove(fate))
  const listed = fates.filter(({ card, fate }) => !isMove(fate) || standing.has(card))
  const next = historyView(store).undo
  return {
    cards: listed.flatMap(({ card, fate }) => cardName(store, card).map(name => ({ ...name, fate }))),
    off: forwardingOff,
    takenBack: moves.some(({ card }) => !standing.has(card)),
    undoable: next?.name === FORWARD_MISSES && stands.some(({ op }) => op === next.op),
  }
}
