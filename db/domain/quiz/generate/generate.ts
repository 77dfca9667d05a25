import type { DeckId } from '../../ids.ts'
import type { TypeName } from '../quiz-choice.ts'
import type { Random } from '../random.ts'
import type { Wish } from '../selection/candidate.ts'
import { mixed } from '../selection/mixed.ts'
import { byUrgency } from '../selection/urgency.ts'
import { secondsOf, type Item } from '../types/index.ts'
import { clozeOf, recalledNote } from './cloze.ts'
import { matchingOf } from './matching.ts'
import { singleOf } from './single.ts'
import type { SourceCard } from './source-card.ts'
import { typedOf } from './typed.ts'

/** A question made from cards. */
export interface Generated {
  readonly type: TypeName
  readonly group: DeckId
  readonly item: Item
  readonly seconds: number
  /** The cards it was made from, in the order of its left side where it has one. */
  readonly cards: readonly SourceCard[]
}

/** A pair counts as so many questions when forms are balanced. */
const WEIGHTS: Readonly<Partial<Record<TypeName, number>>> = { matching: 3 }

/** What has been made so far. */
interface Made {
  readonly questions: Generated[]
  readonly used: Set<SourceCard>
  readonly byType: Map<TypeName, number>
}

/**
 * Makes questions from cards, at most `wish.count`, each card in one of them: those never asked or gone wrong first (by
 * the wish), in the forms that are fair to them, evenly; recall against the clock where none is. Difficulty says nothing
 * of cards. The same for the same cards in the same order, wish and chance.
 */
export function generate(cards: readonly SourceCard[], wish: Wish, random: Random): readonly Generated[] {
  const usable = cards.filter(
    ({ front, back, gap }) => front.md.trim() !== '' && (gap !== null || back.md.trim() !== ''),
  )
  const decks = Map.groupBy(
    usable.filter(({ gap }) => gap === null),
    ({ deck }) => deck,
  )
  const made: Made = { questions: [], used: new Set(), byType: new Map() }
  const turn = inTurn(usable, wish, random)
  for (const card of turn) {
    if (made.questions.length >= wish.count) break
    if (made.used.has(card)) continue
    const left = turn.filter(one => !made.used.has(one)).length
    const next = questionOf(card, decks.get(card.deck) ?? [], made, left, wish, random)
    if (next !== null) take(made, next)
  }
  return mixed(made.questions, random)
}

function inTurn(cards: readonly SourceCard[], { first, repeats }: Wish, random: Random): readonly SourceCard[] {
  return cards
    .filter(({ inLast }) => repeats || !inLast)
    .map(card => ({ card, key: random.next() }))
    .toSorted((a, b) => byUrgency(a.card, b.card, first) || a.key - b.key)
    .map(({ card }) => card)
}

/**
 * The card in the fair form that was made least so far; recall where there is none. Pairs only where they leave a card for
 * every question still wanted, or nothing else may be made.
 *
 * @param left how many cards are not yet used
 */
function questionOf(
  card: SourceCard,
  deck: readonly SourceCard[],
  { questions, used, byType }: Made,
  left: number,
  { types, repeats, count }: Wish,
  random: Random,
): Generated | null {
  const unused = deck.filter(other => !used.has(other) && (repeats || !other.inLast))
  const forms = formsOf(card, deck, unused, random)
  const wanted = forms.filter(({ type }) => types.length === 0 || types.includes(type))
  const others = count - questions.length - 1
  const fitting = wanted.filter(({ cards }) => cards.length === 1 || left - cards.length >= others)
  const isRecalled = types.length === 0 ? fitting.length === 0 : types.includes('recall')
  return (
    leastMade(fitting, byType) ?? (isRecalled ? alone(card, recallOf(card)) : null) ?? leastMade(wanted, byType) ?? null
  )
}

function leastMade(forms: readonly Generated[], byType: Made['byType']): Generated | undefined {
  return forms.toSorted((a, b) => (byType.get(a.type) ?? 0) - (byType.get(b.type) ?? 0))[0]
}

function recallOf(card: SourceCard): Item | null {
  if (card.gap !== null) return recalledNote(card, card.gap)
  return { type: 'recall', stem: card.front.md, back: card.back.md }
}

/** The forms that are fair to a card. The front of a cloze note holds its answer, so that it allows only one. */
function formsOf(
  card: SourceCard,
  deck: readonly SourceCard[],
  unused: readonly SourceCard[],
  random: Random,
): readonly Generated[] {
  const cloze = alone(card, clozeOf(card))
  if (card.gap !== null) return cloze === null ? [] : [cloze]
  return [
    cloze,
    alone(card, typedOf(card)),
    alone(card, singleOf(card, deck, random)),
    together(matchingOf(card, unused, random)),
  ].filter(form => form !== null)
}

function alone(card: SourceCard, item: Item | null): Generated | null {
  return item === null ? null : question(item, [card])
}

function together(matching: ReturnType<typeof matchingOf>): Generated | null {
  return matching === null ? null : question(matching.item, matching.cards)
}

function question(item: Item, cards: Generated['cards']): Generated | null {
  const [card] = cards
  return card === undefined ? null : { type: item.type, group: card.deck, item, seconds: secondsOf(item), cards }
}

function take({ questions, used, byType }: Made, made: Generated): void {
  questions.push(made)
  for (const card of made.cards) used.add(card)
  byType.set(made.type, (byType.get(made.type) ?? 0) + (WEIGHTS[made.type] ?? 1))
}
