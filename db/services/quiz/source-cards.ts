/** The cards that a quiz is made from: those a source names, some of them with their texts. */
import type { ReadDb } from '../../connection.ts'
import { hasGaps } from '../../domain/quiz/generate/cloze-note.ts'
import { markdownSide, plainSide } from '../../domain/quiz/generate/side.ts'
import type { SourceCard, Side } from '../../domain/quiz/generate/source-card.ts'
import type { QuizChoice, Source } from '../../domain/quiz/quiz-choice.ts'
import { randomOf } from '../../domain/quiz/random.ts'
import { byUrgency } from '../../domain/quiz/selection/urgency.ts'
import type { DeckId } from '../../domain/ids.ts'
import { idOf } from '../../domain/ids.ts'
import { htmlImages, htmlWords, isOneLine } from '../../render/html-words.ts'
import { plainText } from '../../render/markdown.ts'
import * as decks from '../../repositories/decks.ts'
import * as quizCards from '../../repositories/quiz-cards.ts'

/** Any source but the bank. */
export type CardSource = Exclude<Source, { kind: 'blocks' }>

/** Reading a text takes a fraction of a millisecond; so many give enough wrong options, and a large deck no long wait. */
const MOST_READ = 160

/**
 * The cards of a source, those to be asked first at the front; of more than are needed some, by chance.
 * @param last cards that the last attempt of the same source asked
 */
export function sourceCards(
  db: ReadDb,
  source: CardSource,
  { first }: Pick<QuizChoice, 'first'>,
  seed: string,
  last: ReadonlySet<string>,
): readonly SourceCard[] {
  const random = randomOf(`${seed} cards`)
  return askable(db, source)
    .map(card => ({ ...card, key: random.next(), inLast: last.has(card.card) }))
    .toSorted((a, b) => Number(a.inLast) - Number(b.inLast) || byUrgency(a, b, first) || a.key - b.key)
    .slice(0, MOST_READ)
    .flatMap(card => withTexts(db, card, card.inLast))
}

/** A deck and all below it, itself first. */
export function deckAndBelow(db: ReadDb, deck: DeckId): readonly DeckId[] {
  const all = decks.all(db)
  const below = (parent: DeckId): DeckId[] => [
    parent,
    ...all.filter(one => one.parent === parent).flatMap(({ id }) => below(id)),
  ]
  return below(deck)
}

function askable(db: ReadDb, source: CardSource): readonly quizCards.AskableCard[] {
  switch (source.kind) {
    case 'deck':
      return deckAndBelow(db, idOf<DeckId>(source.deck)).flatMap(deck => quizCards.ofDeck(db, deck))
    case 'tag':
      return quizCards.ofTag(db, source.tag)
    case 'search':
      return quizCards.holding(db, source.text.trim().split(/\s+/))
  }
}

function withTexts(db: ReadDb, { card, points, lastDay }: quizCards.AskableCard, inLast: boolean): SourceCard[] {
  const text = quizCards.text(db, card)
  if (text === null) return []
  const { note, deck, template, markup, details } = text
  const sides = text.templates[template] ?? text.templates[0]
  const asked = fieldOf(text, sides?.front, 0)
  const front = sideOf(asked, markup)
  const back = sideOf(fieldOf(text, sides?.back, 1), markup)
  const kind = typeof details?.['kind'] === 'string' ? details['kind'] : null
  const gap = hasGaps(asked) ? template + 1 : null
  return [{ card, deck, front, back, gap, kind, tags: quizCards.tagsOf(db, note), points, lastDay, inLast }]
}

function fieldOf({ fields, names }: quizCards.TextCard, name: string | undefined, otherwise: number): string {
  const at = name === undefined ? -1 : names.indexOf(name)
  return fields[at < 0 ? otherwise : at] ?? ''
}

/** What is written in HTML is shown by its words, and its images below them. */
function sideOf(text: string, markup: quizCards.TextCard['markup']): Side {
  if (markup === 'markdown') return markdownSide(text, plainText(text))
  return plainSide(htmlWords(text), isOneLine(text), htmlImages(text))
}
