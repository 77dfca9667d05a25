/** The cards that a quiz is made from: those a source names, some of them with their texts. */
import type { ReadDb } from '../../connection.ts'
import { hasGaps } from '../../domain/quiz/generate/cloze-note.ts'
import { markdownSide, plainSide } from '../../domain/quiz/generate/side.ts'
import type { SourceCard, Side } from '../../domain/quiz/generate/source-card.ts'
import type { QuizChoice, Source } from '../../domain/quiz/quiz-choice.ts'
import { randomOf } from '../../domain/quiz/random.ts'
import { byUrgency } from '../../domain/quiz/selection/urgency.ts'
import { archivedAmong, treeOf } from '../../domain/deck-tree.ts'
import type { DeckId } from '../../domain/ids.ts'
import { idOf } from '../../domain/ids.ts'
import { htmlImages, htmlWords, isOneLine } from '../../render/html-words.ts'
import type { NamedFiles } from '../../render/foreign-parts.ts'
import { plainText } from '../../render/markdown.ts'
import { sideTexts } from '../../render/side-text.ts'
import * as decks from '../../repositories/decks.ts'
import { filesOf } from '../../repositories/named-files.ts'
import * as quizCards from '../../repositories/quiz-cards.ts'
import { decksAway } from '../away.ts'
import { foundBy } from '../browse/ids.ts'
import type { Store } from '../transact.ts'

/** Any source but the bank. */
export type CardSource = Exclude<Source, { kind: 'blocks' }>

/** Reading a text takes a fraction of a millisecond; so many give enough wrong options, and a large deck no long wait. */
const MOST_READ = 160

/**
 * The cards of a source, those to be asked first at the front; of more than are needed some, by chance.
 * @param last cards that the last attempt of the same source asked
 */
export function sourceCards(
  store: Store,
  source: CardSource,
  { first }: Pick<QuizChoice, 'first'>,
  seed: string,
  last: ReadonlySet<string>,
): readonly SourceCard[] {
  const random = randomOf(`${seed} cards`)
  return askable(store, source)
    .map(card => ({ ...card, key: random.next(), inLast: last.has(card.card) }))
    .toSorted((a, b) => Number(a.inLast) - Number(b.inLast) || byUrgency(a, b, first) || a.key - b.key)
    .slice(0, MOST_READ)
    .flatMap(card => withTexts(store.read, card, card.inLast))
}

/** A deck and all below it, itself first, without what was put away. */
export function deckAndBelow(db: ReadDb, deck: DeckId): readonly DeckId[] {
  const all = decks.all(db)
  const away = archivedAmong(all)
  return treeOf(all)
    .within(deck)
    .map(({ id }) => id)
    .filter(id => !away.has(id))
}

function askable(store: Store, source: CardSource): readonly quizCards.AskableCard[] {
  const db = store.read
  switch (source.kind) {
    case 'deck':
      return deckAndBelow(db, idOf<DeckId>(source.deck)).flatMap(deck => quizCards.ofDeck(db, deck))
    case 'tag':
      return quizCards.ofTag(db, source.tag, decksAway(db))
    case 'search':
      return source.text.trim() === '' ? [] : quizCards.ofThese(db, foundBy(store, source.text) ?? [], decksAway(db))
  }
}

function withTexts(db: ReadDb, { card, points, lastDay }: quizCards.AskableCard, inLast: boolean): SourceCard[] {
  const text = quizCards.text(db, card)
  if (text === null) return []
  const { note, deck, template, markup, details } = text
  const files = new Map(filesOf(db, note, text.type).map(({ name, ...file }) => [name, file]))
  const sides = sideTexts({ ...text, fields: text.names, texts: text.fields })
  if (SHAPES.test(sides.front)) return []
  const front = sideOf(sides.front, markup, files)
  const back = sideOf(sides.back, markup, files)
  const kind = typeof details?.['kind'] === 'string' ? details['kind'] : null
  const gap = hasGaps(sides.front) ? template + 1 : null
  return [{ card, deck, front, back, gap, kind, tags: quizCards.tagsOf(db, note), points, lastDay, inLast }]
}

/** Places on a picture cannot be asked for in words. */
const SHAPES = /\{\{c[\d,]+::image-occlusion:/
const MARKDOWN_IMAGE = /(!\[[^\]]*\]\()<?([^)<>]+?)>?(\))/g

/** What is written in HTML is shown by its words, and its images below them. */
function sideOf(text: string, markup: quizCards.TextCard['markup'], files: NamedFiles): Side {
  if (markup === 'markdown') {
    const md = text.replaceAll(
      MARKDOWN_IMAGE,
      (_, before: string, src: string, after: string) => `${before}${addressOf(src, files)}${after}`,
    )
    return markdownSide(md, plainText(md))
  }
  const images = htmlImages(text).map(({ src, alt }) => ({ src: addressOf(src, files), alt }))
  return plainSide(htmlWords(text), isOneLine(text), images)
}

function addressOf(src: string, files: NamedFiles): string {
  const file = files.get(src)
  return file?.type?.startsWith('image/') === true ? `/media/${file.hash}` : src
}
