/** Small libraries made in a test: `libraryOf({ AA: 3, BB: { needs: ['AA'], cards: ['front'] } })`. */
import type { Card, Library, LoadedBlock, Question } from '../../content/schema.ts'
import type { Item } from '../../db/domain/quiz/types/index.ts'

/** A card; whatever is left out is made up. */
export type GivenCard = Partial<Pick<Card, 'front' | 'back' | 'tier' | 'depends_on' | 'aliases'>>

/** A question; whatever is left out is made up. */
export type GivenQuestion = Partial<
  Pick<Question, 'item' | 'tier' | 'level' | 'seconds' | 'cards' | 'remember' | 'subtopic'>
>

/** A block: so many cards, or these, or these with what is particular to the block. */
export type GivenBlock =
  | number
  | readonly (string | GivenCard)[]
  | {
      readonly needs?: string[]
      readonly summary?: string
      readonly cards: number | readonly (string | GivenCard)[]
      readonly questions?: number | readonly GivenQuestion[]
    }

export function libraryOf(
  blocks: Readonly<Record<string, GivenBlock>>,
  hash = JSON.stringify(blocks),
  templates: Library['templates'] = [],
): Library {
  return { hash, blocks: Object.entries(blocks).map(([code, given]) => blockOf(code, given)), templates }
}

/** AA-001 … AA-004, of which the third depends on the first, and BB-001 … BB-003, which needs AA. */
export function smallLibrary(hash = 'small'): Library {
  const first = [{ tier: 'essential' }, {}, { depends_on: ['AA-001'] }, { tier: 'deep' }] as const
  const second = [{ tier: 'essential' }, {}, { tier: 'stretch' }] as const
  return libraryOf({ AA: first.map(card => ({ ...card })), BB: { needs: ['AA'], cards: second } }, hash)
}

function blockOf(code: string, given: GivenBlock): LoadedBlock {
  const {
    needs = [],
    summary = `About ${code}.`,
    cards,
    questions = [],
  } = typeof given === 'object' && 'cards' in given ? given : { cards: given }
  return {
    code,
    name: `Block ${code}`,
    group: 'Group',
    needs,
    summary,
    subtopics: [{ key: 'all', name: 'All' }],
    sources: [{ key: 'book', title: 'The book', authors: 'A. Writer', where: 'Press 2020', checked_on: '2026-11-21' }],
    cards: listOf(cards).map((card, index) => cardOf(`${code}-${String(index + 1).padStart(3, '0')}`, card)),
    misconceptions: { 'mixed-up': 'Takes one for the other.' },
    questions: listOf(questions).map((question, index) => questionOf(code, index + 1, question)),
  }
}

function listOf<T extends object | string>(given: number | readonly T[]): readonly (T | Record<string, never>)[] {
  return typeof given === 'number' ? Array.from({ length: given }, () => ({})) : given
}

function cardOf(id: string, given: string | GivenCard): Card {
  const card = typeof given === 'string' ? { front: given } : given
  return {
    id,
    subtopic: 'all',
    kind: 'why',
    tier: 'core',
    level: 'recall',
    front: `Question ${id}`,
    back: `Answer ${id}`,
    source: { key: 'book' },
    status: 'V',
    checked_on: '2026-11-21',
    depends_on: [],
    aliases: [],
    ...card,
  }
}

/** `AA-Q01`: one right option of three, about the card of the same number. */
function questionOf(code: string, number: number, given: GivenQuestion): Question {
  const id = `${code}-Q${String(number).padStart(2, '0')}`
  return {
    id,
    subtopic: 'all',
    tier: 'core',
    level: 'recall',
    seconds: 60,
    cards: [`${code}-${String(number).padStart(3, '0')}`],
    remember: `Remember ${id}.`,
    source: { key: 'book' },
    status: 'V',
    checked_on: '2026-11-21',
    item: singleItem(`Stem ${id}?`),
    ...given,
  }
}

/** A single choice of which the first option is right. */
export function singleItem(stem: string): Item {
  return {
    type: 'single',
    stem,
    options: [
      { text: 'Right', correct: true, reason: 'It is so.' },
      { text: 'Wrong', correct: false, reason: 'It is not so.', misconception: 'mixed-up' },
      { text: 'Also wrong', correct: false, reason: 'It is not so either.' },
    ],
  }
}
