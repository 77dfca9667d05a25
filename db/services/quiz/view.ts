/** An attempt and its questions as they are put on screen. */
import type { AttemptView, Moved, QuestionView } from '../../api/quiz.ts'
import { pauseLeft } from '../../domain/quiz/attempt/clock.ts'
import { outcomeOf } from '../../domain/quiz/attempt/outcome.ts'
import type { QuestionStanding } from '../../domain/quiz/attempt/standing.ts'
import { askedOf, isBlank, revealOf } from '../../domain/quiz/types/index.ts'
import { orNotFound } from '../../domain/errors.ts'
import type { CardId } from '../../domain/ids.ts'
import { fieldWords } from '../../render/words.ts'
import type { DrawnItem } from '../../repositories/attempt-items.ts'
import * as blocks from '../../repositories/blocks.ts'
import * as cards from '../../repositories/cards.ts'
import type { Open } from '../open.ts'
import type { Store } from '../transact.ts'
import { limitNow, toolsOf, type Held } from './held.ts'
import { linkedCards } from './links.ts'
import { textsOf } from './texts.ts'

/** An attempt as it stands. */
export function attemptView(held: Held): AttemptView {
  const { attempt, items, rules, standing } = held
  return {
    attempt: attempt.id,
    kind: attempt.kind,
    title: attempt.title,
    state: standing.phase,
    choice: attempt.choice,
    cells: items.map(item => cellOf(item, standing.questions[item.ordinal])),
    at: standing.at,
    elapsedMs: standing.elapsedMs,
    limitMs: limitNow(held),
    addedMs: standing.addedMs,
    pauseLeftMs: pauseLeft(rules, standing),
    overtime: standing.overtime,
  }
}

/** The attempt with one of its questions; texts of the next one are made ready meanwhile. */
export async function moved(open: Open, held: Held, ordinal: number = held.standing.at): Promise<Moved> {
  const question = await questionView(open, held, ordinal)
  prepare(open, held, ordinal + 1)
  return { attempt: attemptView(held), question }
}

/** One question; with everything explained once its answer is out. */
export async function questionView(open: Open, held: Held, ordinal: number): Promise<QuestionView> {
  const drawn = orNotFound(held.items[ordinal], 'question')
  const standing = orNotFound(held.standing.questions[ordinal], 'question')
  const asked = askedOf(drawn.item, toolsOf(held, ordinal))
  const out = isOut(held, standing) ? outOf(open.store, held, drawn, standing) : null
  return {
    ordinal,
    callNumber: drawn.callNumber,
    block: blockOf(open.store, drawn),
    generated: isGenerated(drawn),
    seconds: drawn.seconds,
    asked,
    answer: standing.answer,
    confidence: standing.confidence,
    flagged: standing.flagged,
    spentMs: standing.spentMs,
    out,
    texts: await textsOf(open.trees, [asked, out], out?.remember ? [out.remember] : []),
  }
}

/** Whether a question was made from cards. */
export function isGenerated({ question }: DrawnItem): boolean {
  return question === null
}

/** What a card is called on screen. */
export function cardName({ read }: Store, card: CardId): QuestionCard[] {
  const name = cards.nameOf(read, card)
  return name === null ? [] : [{ card, callNumber: name.callNumber, front: fieldWords(name.front, name.markup) }]
}

interface QuestionCard {
  readonly card: CardId
  readonly callNumber: string | null
  readonly front: string
}

function isOut({ standing }: Held, { revealed }: QuestionStanding): boolean {
  return revealed || (standing.phase !== 'running' && standing.phase !== 'paused')
}

function outOf(store: Store, held: Held, drawn: DrawnItem, { answer }: QuestionStanding): QuestionView['out'] {
  const tools = toolsOf(held, drawn.ordinal)
  const given = answer !== null && !isBlank(answer) ? answer : null
  return {
    revealed: revealOf(drawn.item, given, tools),
    points: outcomeOf(drawn.item, drawn.ordinal, answer, held.standing.phase, tools).points,
    misconceptions: { ...drawn.misconceptions },
    remember: drawn.remember,
    source: drawn.source,
    cards: linkedCards(store.read, drawn).flatMap(card => cardName(store, card)),
  }
}

function cellOf(drawn: DrawnItem, standing: QuestionStanding | undefined): AttemptView['cells'][number] {
  return {
    ordinal: drawn.ordinal,
    type: drawn.type,
    generated: isGenerated(drawn),
    seconds: drawn.seconds,
    answered: standing?.answer != null && !isBlank(standing.answer),
    flagged: standing?.flagged ?? false,
    revealed: standing?.revealed ?? false,
    spentMs: standing?.spentMs ?? 0,
  }
}

function blockOf({ read }: Store, { deck }: DrawnItem): string | null {
  return blocks.ofDeck(read, deck)?.code ?? null
}

function prepare(open: Open, held: Held, ordinal: number): void {
  const next = held.items[ordinal]
  if (next === undefined) return
  setImmediate(() => {
    // What fails here fails again, and is heard, when the question is shown.
    textsOf(open.trees, [askedOf(next.item, toolsOf(held, ordinal))]).catch(() => {})
  })
}
