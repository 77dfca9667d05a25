/** A made-up library as large as a bank can get, the same each time. */
import type { Card, Library, LoadedBlock, Question } from '../../content/schema.ts'
import { randomOf, type Random } from '../../db/domain/quiz/random.ts'
import type { Item } from '../../db/domain/quiz/types/index.ts'
import { BANK } from './budgets.ts'

const WORDS = [
  'retrieval',
  'ranking',
  'latency',
  'a replica',
  'the index',
  'recall at k',
  'calibration',
  'drift',
  'a queue',
  'the budget',
  'offline',
  'online',
  'traffic',
  'a shard',
  'the loss',
  'negatives',
] as const
const TIERS = ['essential', 'core', 'deep', 'stretch'] as const
const LEVELS = ['recall', 'apply', 'judge'] as const
const SOURCE = { key: 'book', title: 'A book', authors: 'A Writer', where: 'Press', checked_on: '2026-11-01' }

/** Blocks of cards and questions; hash and texts depend on the seed alone. */
export function bankLibrary(): Library {
  const random = randomOf(String(BANK.seed))
  const blocks = Array.from({ length: BANK.blocks }, (_, at) => blockOf(codeOf(at), random))
  return { hash: `a bank of ${BANK.questions}, ${BANK.seed}`, blocks, templates: [] }
}

function codeOf(at: number): string {
  return String.fromCodePoint(65 + Math.floor(at / 26), 65 + (at % 26))
}

function blockOf(code: string, random: Random): LoadedBlock {
  return {
    code,
    name: `Block ${code}`,
    group: 'Bench',
    needs: [],
    summary: sentence(random, 40),
    subtopics: [{ key: 'all', name: 'All' }],
    sources: [SOURCE],
    cards: Array.from({ length: BANK.cardsPerBlock }, (_, at) => cardOf(`${code}-${number(at)}`, random)),
    misconceptions: { 'mixed-up': sentence(random, 8) },
    questions: Array.from({ length: BANK.questions / BANK.blocks }, (_, at) => questionOf(code, at, random)),
  }
}

function cardOf(id: string, random: Random): Card {
  return {
    id,
    subtopic: 'all',
    kind: 'why',
    tier: pick(TIERS, random),
    level: 'recall',
    front: `${sentence(random, 14)}?`,
    back: `==${sentence(random, 12)}==.`,
    source: { key: SOURCE.key },
    status: 'P',
    checked_on: SOURCE.checked_on,
    depends_on: [],
    aliases: [],
  }
}

function questionOf(code: string, at: number, random: Random): Question {
  return {
    id: `${code}-Q${number(at)}`,
    subtopic: 'all',
    tier: pick(TIERS, random),
    level: pick(LEVELS, random),
    seconds: 45 + random.below(60),
    cards: [`${code}-${number(random.below(BANK.cardsPerBlock))}`],
    remember: sentence(random, 12),
    source: { key: SOURCE.key },
    status: 'P',
    checked_on: SOURCE.checked_on,
    item: itemOf(random),
  }
}

function itemOf(random: Random): Item {
  const stem = `${sentence(random, 30)}, and **${sentence(random, 6)}**. Which $x^2$ holds?`
  const options = Array.from({ length: 4 }, (_, at) => ({
    text: sentence(random, 12),
    correct: at === 0,
    reason: sentence(random, 25),
    ...(at > 0 && { misconception: 'mixed-up' }),
  }))
  return { type: random.below(2) === 0 ? 'single' : 'multi', stem, options }
}

function sentence(random: Random, words: number): string {
  return Array.from({ length: words }, () => pick(WORDS, random)).join(' ')
}

function pick<T>(list: readonly [T, ...T[]], random: Random): T {
  return list[random.below(list.length)] ?? list[0]
}

function number(at: number): string {
  return String(at + 1).padStart(3, '0')
}
