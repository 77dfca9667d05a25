import { evaluate } from '../../db/expressions/evaluate.ts'
import { lintBlock } from '../lint/block.ts'
import { lintCards } from '../lint/cards.ts'
import type { Finding } from '../lint/finding.ts'
import { itemsOf } from '../lint/items.ts'
import { KEY_LONGEST, keyLengths } from '../lint/key-length.ts'
import { nearDuplicates, sharedRuns } from '../lint/likeness.ts'
import { reasonsOf } from '../lint/parts.ts'
import { biasedPositions } from '../lint/positions.ts'
import { words } from '../lint/prose.ts'
import { lintQuestions } from '../lint/questions.ts'
import { LONGEST_REASON } from '../lint/wording.ts'
import type { Library, LoadedBlock, Question } from '../schema.ts'
import { BLOCKS, TEMPLATES, TYPES } from './budgets.ts'
import { atLeast, atMost, type Figure, told } from './figures.ts'
import { type Recounts, reviewFindings } from './reviews.ts'

/** What is wrong with the library, by what was looked at. */
export interface Looked {
  readonly name: string
  readonly findings: readonly Finding[]
}

/** Looks at everything; reports what concerns these blocks, without codes all of them. */
export function lookAt(library: Library, reviews: Recounts, codes: readonly string[]): Looked[] {
  const { blocks } = library
  const cards = new Set(blocks.flatMap(block => block.cards.map(({ id }) => id)))
  const items = itemsOf(library)
  const questions = blocks.flatMap(block => block.questions)
  const looked: Looked[] = [
    { name: 'rules of blocks broken', findings: blocks.flatMap(lintBlock) },
    { name: 'rules of cards broken', findings: blocks.flatMap(block => lintCards(block.cards)) },
    {
      name: 'rules of questions broken',
      findings: blocks.flatMap(block => lintQuestions(block, block.questions, { cards, evaluate })),
    },
    { name: 'near-duplicates', findings: nearDuplicates(items) },
    { name: 'runs of words in two items', findings: sharedRuns(items) },
    { name: 'places that betray the right option', findings: biasedPositions(questions) },
    { name: 'reviews not settled', findings: [...reviews.values()].flatMap(reviewFindings) },
  ]
  return looked.map(({ name, findings }) => ({ name, findings: findings.filter(({ id }) => concerns(id, codes)) }))
}

/** All figures, with those of what was looked at. */
export function figuresOf(
  library: Library,
  looked: readonly Looked[],
  reviews: Recounts,
  codes: readonly string[],
  problems: number,
): Figure[] {
  const blocks = library.blocks.filter(({ code }) => concerns(code, codes))
  const questions = blocks.flatMap(block => block.questions)
  return [
    ...blocks.flatMap(figuresOfBlock),
    atLeast('templates', library.templates.length, '', TEMPLATES),
    atMost('files that cannot be used', problems, 'problems', 0),
    ...looked.map(({ name, findings }) => atMost(name, findings.length, 'findings', 0)),
    atMost('right option is the longest', longestShare(questions), '%', KEY_LONGEST * 100),
    atMost('longest reason', longestReason(questions), 'words', LONGEST_REASON),
    ...blocks.map(({ code }) => agreementOf(code, reviews)),
  ]
}

function figuresOfBlock({ code, cards, questions }: LoadedBlock): Figure[] {
  const least = BLOCKS[code] ?? { cards: 0, questions: 0 }
  const types = new Set(questions.map(({ item }) => item.type)).size
  return [
    atLeast(`cards ${code}`, cards.length, '', least.cards),
    atLeast(`questions ${code}`, questions.length, '', least.questions),
    questions.length < TYPES.from
      ? told(`types of questions ${code}`, types, '')
      : atLeast(`types of questions ${code}`, types, '', TYPES.least),
  ]
}

/** The share of blind answers that are the key's. It says how a review went, not whether the block is sound. */
function agreementOf(code: string, reviews: Recounts): Figure {
  const { agreed, answers } = reviews.get(code) ?? { agreed: 0, answers: 0 }
  return told(`blind answers that agree ${code}`, percent(agreed, answers), '%')
}

/** Of a block asked for; what is said of all blocks is always asked for. */
function concerns(id: string, codes: readonly string[]): boolean {
  return codes.length === 0 || id === 'all' || codes.includes(id.slice(0, 2))
}

function longestShare(questions: readonly Question[]): number {
  const { tiers, longest } = keyLengths(questions)
  return percent(longest, tiers)
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10
}

function longestReason(questions: readonly Question[]): number {
  return Math.max(0, ...questions.flatMap(({ item }) => reasonsOf(item)).map(({ text }) => words(text)))
}
