/** What every shipped block holds, and one fault planted for each rule that it keeps. */
import { describe, expect, test } from 'vitest'
import { BLOCKS } from '../../content/check/budgets.ts'
import { lintBlock } from '../../content/lint/block.ts'
import { lintCards } from '../../content/lint/cards.ts'
import { itemsOf } from '../../content/lint/items.ts'
import { nearDuplicates, sharedRuns } from '../../content/lint/likeness.ts'
import { biasedPositions } from '../../content/lint/positions.ts'
import { loadLibrary } from '../../content/load.ts'
import type { Card, LoadedBlock } from '../../content/schema.ts'
import { Item } from '../../db/domain/quiz/types/index.ts'
import { libraryOf } from '../helpers/library.ts'

const { blocks } = await loadLibrary('content')

test('every block is one of the table, and follows what it needs', () => {
  const codes = blocks.map(({ code }) => code)
  expect(codes.filter(code => !(code in BLOCKS))).toEqual([])
  const early = blocks.filter(({ needs }, at) => needs.some(code => codes.indexOf(code) > at))
  expect(early.map(({ code }) => code)).toEqual([])
})

describe.each(blocks)('$code', ({ code, cards, questions }) => {
  test('has the cards and questions that the table asks of it', () => {
    const least = BLOCKS[code]
    expect(cards.length).toBeGreaterThanOrEqual(least?.cards ?? Number.NaN)
    expect(questions.length).toBeGreaterThanOrEqual(least?.questions ?? Number.NaN)
  })
})

const words = (count: number) => Array.from({ length: count }, (_, at) => `word${at}`).join(' ')

function made(change: Partial<Card>): Card {
  const [card] = libraryOf({ AA: 1 }).blocks[0]?.cards ?? []
  if (card === undefined) throw new Error('no card')
  return { ...card, front: 'Why?', back: '==So.==', ...change }
}

const rulesOf = (change: Partial<Card>) => lintCards([made(change)]).map(({ rule }) => rule)

describe('a fault of a card is found', () => {
  test('none, where every rule is kept', () => {
    expect(rulesOf({})).toEqual([])
    expect(rulesOf({ back: `==${words(22)}. So ${words(22)}== $x^2$` }).filter(rule => rule !== 'back-length')).toEqual(
      [],
    )
  })

  test.each([
    ['back-length', { back: `==${words(46)}==` }],
    ['yes-or-no', { front: 'Serving · Is a mean enough?' }],
    ['list', { back: '==Four==\n\n- a\n- b\n- c\n- d' }],
    ['mark', { back: 'So.' }],
    ['formula', { front: 'Why $\\frac{1$?' }],
    ['formula', { back: '$$\\nosuchthing$$' }],
    ['code', { back: '==So.==\n\n```cobol\nMOVE A TO B\n```' }],
    ['diagram', { back: '==So.==\n\n```mermaid\nsequenceDiagram\n  A->>B: hello\n```' }],
    ['diagram', { back: '==So.==\n\n```mermaid\nflowchart LR\n  A[One] --> B\n```' }],
    [
      'diagram',
      {
        back: `==So.==\n\n\`\`\`mermaid\nflowchart LR\n  A[A name that goes on and on] --> D[Another one that is as long] --> E[And a third one, longer still] --> F[End]\n\`\`\``,
      },
    ],
    ['sentence-length', { front: `Why ${'so '.repeat(25)}long?` }],
    ['order', { depends_on: ['AA-002'] }],
  ])('%s', (rule, change) => {
    expect(rulesOf(change)).toContain(rule)
  })
})

describe('a fault of a block is found', () => {
  const sound = blocks[0]
  const rules = (change: (block: LoadedBlock) => Partial<LoadedBlock>) =>
    sound === undefined ? [] : lintBlock({ ...sound, ...change(sound) }).map(({ rule }) => rule)

  test('none, where every rule is kept', () => {
    expect(rules(() => ({}))).toEqual([])
  })

  test.each<[string, (block: LoadedBlock) => Partial<LoadedBlock>]>([
    ['block', () => ({ code: 'ZZ' })],
    ['essential', ({ cards }) => ({ cards: cards.map(card => ({ ...card, tier: 'essential' })) })],
    ['summary', () => ({ summary: 'Short.' })],
    ['diagram', ({ summary }) => ({ summary: summary.replaceAll(/```mermaid[\s\S]*?```/g, '') })],
    ['subtopic', ({ questions }) => ({ questions: questions.map(one => ({ ...one, subtopic: 'elsewhere' })) })],
    ['subtopic', ({ subtopics }) => ({ subtopics: [...subtopics, { key: 'empty', name: 'Empty' }] })],
    ['source', ({ sources }) => ({ sources: sources.map(source => ({ ...source, key: 'book', where: 'Press' })) })],
    ['source', ({ cards }) => ({ cards: cards.map(card => ({ ...card, source: { key: card.source.key } })) })],
  ])('%s', (rule, change) => {
    expect(rules(change)).toContain(rule)
  })
})

describe('likeness is found across blocks', () => {
  const items = (one: string, other: string) => itemsOf(libraryOf({ AA: [one], BB: [other] }))

  test('two that ask the same in other words', () => {
    const found = nearDuplicates(
      items('Why is the index split by shard?', 'Why is the index split by shard and region?'),
    )
    expect(found.map(({ id, rule }) => [id, rule])).toEqual([['BB-001', 'near-duplicate']])
    expect(nearDuplicates(items('Why is the index split by shard?', 'What does a cache cost?'))).toEqual([])
  })

  test('eight words in a row, but for sentences that every block may say', () => {
    const run = 'one two three four five six seven eight'
    expect(sharedRuns(items(`First ${run}?`, `Second, ${run}!`)).map(({ id }) => id)).toEqual(['BB-001'])
    expect(sharedRuns(items('First one two three four five six seven', `Second ${run}`))).toEqual([])
    const stock = 'Which is which, and how do you tell?'
    expect(sharedRuns(items(`Clicks. ${stock}`, `Stars. ${stock}`))).toEqual([])
  })
})

test('right options that stand at one place too often are found', () => {
  const options = (place: number) =>
    ['a', 'b', 'c'].map((text, at) => ({ text, reason: 'So.', ...(at === place ? { correct: true } : {}) }))
  const questions = (place: (at: number) => number) =>
    libraryOf({
      AA: {
        cards: 1,
        questions: Array.from({ length: 60 }, (_, at) => ({
          item: Item.parse({ type: 'single', stem: 'Which?', options: options(place(at)) }),
        })),
      },
    }).blocks.flatMap(block => block.questions)
  expect(biasedPositions(questions(at => at % 3))).toEqual([])
  expect(biasedPositions(questions(at => (at % 2 === 0 ? 0 : at % 3))).map(({ rule }) => rule)).toContain(
    'key-position',
  )
})
