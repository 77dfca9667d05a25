/** What a quiz can be made of: blocks, decks, tags, types, the ready-made sets, and what an attempt was left. */
import type { Preview, Setup } from '../../api/quiz.ts'
import { DEFAULT_CHOICE, type QuizChoice } from '../../domain/quiz/quiz-choice.ts'
import type { ReadDb } from '../../connection.ts'
import { archivedAmong, treeOf } from '../../domain/deck-tree.ts'
import type { DeckId } from '../../domain/ids.ts'
import type { StudyDay } from '../../domain/time.ts'
import * as attempts from '../../repositories/attempts.ts'
import * as decks from '../../repositories/decks.ts'
import * as templates from '../../repositories/estimation-templates.ts'
import * as questions from '../../repositories/questions.ts'
import * as quizCards from '../../repositories/quiz-cards.ts'
import type { Open } from '../open.ts'
import { blocksNamed, blocksOf, blocksWithMet, type MetBlock } from './bank.ts'
import type { Store } from '../transact.ts'
import { drawFor } from './draw.ts'
import { hold } from './held.ts'
import { setsOf, type CountedBlock } from './sets.ts'
import { attemptView } from './view.ts'

export function setup(open: Open): Setup {
  const { read } = open.store
  const all = blocksWithMet(read, open.store.now().day).map(block => counted(read, block))
  return {
    blocks: all.map(block => blockRow(read, block)),
    decks: decksWithCards(read),
    tags: quizCards.countsByTag(read).map(row => ({ ...row })),
    types: byType(all),
    sets: setsOf(read, all),
    last: attempts.lastStarted(read)?.choice ?? DEFAULT_CHOICE,
    open: openAttempt(open),
    templates: templates.count(read),
  }
}

/** What a choice would find now. Another draw may find other questions, and so other seconds. */
export function preview({ store }: Open, choice: QuizChoice): Preview {
  const { day } = store.now()
  const drawn = drawFor(store, choice, day, 'preview')
  const seconds = drawn.reduce((sum, one) => sum + one.seconds, 0)
  return { questions: drawn.length, seconds, why: whyFewer(store, choice, day, drawn.length) }
}

function whyFewer(store: Store, choice: QuizChoice, day: StudyDay, found: number): Preview['why'] {
  const { source, count, repeats } = choice
  if (found >= count) return null
  if (source.kind === 'blocks') {
    const all = blocksWithMet(store.read, day)
    if (blocksNamed(all, source).length > 0 && blocksOf(all, source).length === 0) return 'not-met'
  }
  const again = repeats ? found : drawFor(store, { ...choice, repeats: true }, day, 'preview').length
  return again > found ? 'asked-last-time' : 'no-more'
}

function counted(db: ReadDb, block: MetBlock): CountedBlock {
  return { ...block, types: questions.countsOf(db, block.deck) }
}

function blockRow(db: ReadDb, { types, ...block }: CountedBlock): Setup['blocks'][number] {
  return {
    code: block.code,
    name: decks.byId(db, block.deck)?.name ?? block.code,
    group: block.grouping,
    on: block.state === 'on',
    questions: types.reduce((sum, row) => sum + row.questions, 0),
    unseen: types.reduce((sum, row) => sum + row.unseen, 0),
    cardsMet: block.met,
    cards: block.cards,
  }
}

/** Decks with the cards of those below them; empty ones, and those that were put away, are left out. */
function decksWithCards(db: ReadDb): Setup['decks'] {
  const counts = quizCards.countsByDeck(db)
  const all = decks.all(db)
  const away = archivedAmong(all)
  const tree = treeOf(all)
  const cardsIn = new Map<DeckId, number>()
  // From the innermost out, so that those inside are counted already.
  for (const { id } of tree.all().toReversed()) {
    const below = tree.inside(id).reduce((sum, deck) => sum + (cardsIn.get(deck.id) ?? 0), 0)
    cardsIn.set(id, away.has(id) ? 0 : (counts.get(id) ?? 0) + below)
  }
  return all.map(({ id, name }) => ({ deck: id, name, cards: cardsIn.get(id) ?? 0 })).filter(({ cards }) => cards > 0)
}

function byType(all: readonly CountedBlock[]): Setup['types'] {
  const rows = Map.groupBy(
    all.flatMap(({ types }) => types),
    ({ type }) => type,
  )
  return [...rows].map(([type, own]) => ({ type, questions: own.reduce((sum, row) => sum + row.questions, 0) }))
}

function openAttempt(open: Open): Setup['open'] {
  const left = attempts.lastOpen(open.store.read)
  if (left === null) return null
  const { attempt, title, cells } = attemptView(hold(open, left.id))
  return { attempt, title, answered: cells.filter(({ answered }) => answered).length, count: cells.length }
}
