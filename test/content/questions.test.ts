/** One fault planted for each of the rules that every shipped question keeps. */
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { sentenceOf } from '../../content/file.ts'
import { lintQuestions } from '../../content/lint/questions.ts'
import { sentences, words } from '../../content/lint/prose.ts'
import { readLibrary } from '../../content/load.ts'
import { Question } from '../../content/schema.ts'
import { evaluate } from '../../db/expressions/evaluate.ts'

const BLOCK = {
  code: 'ZZ',
  subtopics: [{ key: 'towers', name: 'Towers' }],
  sources: [{ key: 'paper', title: 'A paper', authors: 'Somebody', where: 'Somewhere', checked_on: '2026-11-21' }],
  misconceptions: { swapped: 'One is taken for the other.' },
}

const KEY = { text: 'The item tower', correct: true, reason: 'It is computed once.' }
const WRONG = { text: 'The user tower', reason: 'It changes by request.', misconception: 'swapped' }
const SINGLE = { type: 'single', stem: 'Which tower is computed ahead?', options: [KEY, WRONG] }
const MATCHING = {
  type: 'matching',
  stem: 'Match each tower with its input.',
  left: ['a', 'b', 'c'].map(key => ({ text: `left ${key}`, match: key, reason: 'So it is.' })),
  right: ['a', 'b', 'c', 'd'].map(key => ({ key, text: `right ${key}` })),
}

function question(change: object, item: object = SINGLE) {
  return Question.parse({
    id: 'ZZ-Q01',
    subtopic: 'towers',
    tier: 'core',
    level: 'apply',
    seconds: 60,
    cards: ['ZZ-001'],
    remember: 'Compute ahead what does not change.',
    source: { key: 'paper' },
    status: 'P',
    checked_on: '2026-11-21',
    item,
    ...change,
  })
}

function rulesBroken(...questions: Question[]): string[] {
  const around = { cards: new Set(['ZZ-001']), evaluate }
  return lintQuestions(BLOCK, questions, around).map(({ rule }) => rule)
}

const many = (count: number, word = 'word') => Array.from({ length: count }, () => word).join(' ')
const options = (...changed: object[]) => ({ ...SINGLE, options: [KEY, WRONG, ...changed] })

test('a question that keeps every rule has nothing against it', () => {
  expect(rulesBroken(question({}), question({ id: 'ZZ-Q02' }, MATCHING))).toEqual([])
})

describe('a fault is found', () => {
  test.each([
    ['number', question({ id: 'EM-Q01' })],
    ['subtopic', question({ subtopic: 'graphs' })],
    ['source', question({ source: { key: 'blog' } })],
    ['card', question({ cards: ['ZZ-404'] })],
    ['card', question({}, options({ ...WRONG, text: 'The other tower', repair: 'ZZ-405' }))],
    ['misconception', question({}, options({ text: 'Neither tower', reason: 'One is.' }))],
    ['misconception', question({}, options({ ...WRONG, text: 'Neither tower', misconception: 'unlisted' }))],
    ['unsound', question({}, options({ ...WRONG, text: 'the user tower.' }))],
    ['reason-length', question({}, options({ ...WRONG, text: 'Neither one', reason: `${many(20)}. ${many(16)}.` }))],
    ['sentence-length', question({ remember: `${many(26)}.` })],
    ['sentence-length', question({}, { ...SINGLE, stem: `${many(26)}?` })],
    ['banned-phrase', question({}, options({ ...WRONG, text: 'All of the above' }))],
    ['banned-phrase', question({}, { ...SINGLE, stem: 'Retrieval. List the towers?' })],
    ['negative-stem', question({}, { ...SINGLE, stem: 'Which tower is not computed ahead?' })],
    ['absolute', question({}, options({ ...WRONG, text: 'It never matters' }))],
    ['parallel-length', question({}, options({ ...WRONG, text: many(8, 'longer') }))],
    ['formula', question({}, { ...SINGLE, stem: 'What does $\\frac{1$ cost?' })],
    ['matching-right', question({}, { ...MATCHING, right: MATCHING.right.slice(0, 3) })],
    ['unsound', question({}, { ...MATCHING, right: MATCHING.right.map(one => ({ ...one, key: `x${one.key}` })) })],
  ])('%s', (rule, planted) => {
    // A sound question beside it uses the listed misconception.
    expect(rulesBroken(question({ id: 'ZZ-Q99' }), planted)).toContain(rule)
  })

  test('a number that is used twice', () => {
    expect(rulesBroken(question({}), question({}))).toEqual(['number'])
  })

  test('a listed misconception that no option stands for', () => {
    expect(rulesBroken(question({}, MATCHING))).toEqual(['misconception'])
  })

  test('a key that is the longest too often', () => {
    const longest = { ...SINGLE, options: [{ ...KEY, text: 'The tower of the items' }, WRONG] }
    const five = (betrayed: number) =>
      Array.from({ length: 5 }, (_, at) => question({ id: `ZZ-Q1${at}` }, at < betrayed ? longest : SINGLE))
    expect(rulesBroken(...five(2))).toEqual([])
    expect(rulesBroken(...five(3))).toEqual(['key-longest'])
  })
})

describe('an absolute is fine', () => {
  test('where the right option has one too, and where an option is right', () => {
    const both = {
      ...SINGLE,
      options: [
        { ...KEY, text: 'It is always this' },
        { ...WRONG, text: 'It is never this' },
      ],
    }
    expect(rulesBroken(question({}, both))).toEqual([])
  })
})

test('formulas and code count as one word, tables and marks as none', () => {
  expect(words('Subtract $\\log q(i)$ from `u @ v.T / tau` in ==the loss==.')).toBe(7)
  expect(words('| a | b |\n|---|---|\n| 1 | 2 |')).toBe(0)
  expect(sentences('First. “Second.” Third: fourth? 1.5 is one.\n\nLast')).toEqual([
    'First.',
    '“Second.”',
    'Third: fourth?',
    '1.5 is one.',
    'Last',
  ])
})

describe('the loader says where a file is wrong', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'content-'))
  afterAll(() => rm(folder, { recursive: true }))
  const problemsOf = async (questions: string): Promise<string[]> => {
    await mkdir(join(folder, 'blocks', 'ZZ'), { recursive: true })
    await writeFile(join(folder, 'blocks', 'ZZ', 'block.yaml'), BLOCK_YAML)
    await writeFile(join(folder, 'blocks', 'ZZ', 'cards.yaml'), CARDS_YAML)
    await writeFile(join(folder, 'blocks', 'ZZ', 'questions.yaml'), questions)
    const { problems } = await readLibrary(folder)
    return problems.map(problem => sentenceOf(problem).slice(join(folder, 'blocks', 'ZZ').length + 1))
  }

  test('a missing reason, by file, line and path', async () => {
    const [problem, ...others] = await problemsOf(questionYaml('{ text: b }'))
    expect(problem).toMatch(/^questions\.yaml:20: questions\.0\.item\.options\.1\.reason: Invalid input/)
    expect(others).toEqual([])
  })

  test('a fault that the type finds', async () => {
    expect(await problemsOf(questionYaml('{ text: A., reason: No. }'))).toEqual([
      'questions.yaml:16: questions.0.item: ZZ-Q01: two options say “A.”',
    ])
  })

  test('a template that is not there', async () => {
    const item = 'item: { type: parametric, mode: exact, template: E77 }'
    expect(await problemsOf(`${HEAD_YAML}    ${item}\n`)).toEqual([
      'questions.yaml:15: questions.0.item.template: there is no such template',
    ])
  })

  test('nothing, where all is well', async () => {
    expect(await problemsOf(questionYaml('{ text: b, reason: No. }'))).toEqual([])
  })
})

const BLOCK_YAML = `code: ZZ
name: Test
group: Test
summary: Test
subtopics: [{ key: towers, name: Towers }]
sources: [{ key: paper, title: A, authors: B, where: C, checked_on: "2026-11-21" }]
`
const CARDS_YAML = `cards:
  - id: ZZ-001
    subtopic: towers
    kind: why
    tier: core
    level: recall
    front: Why?
    back: So.
    source: { key: paper }
    status: P
    checked_on: "2026-11-21"
`
const HEAD_YAML = `misconceptions:
  swapped: One is taken for the other.
questions:
  - id: ZZ-Q01
    subtopic: towers
    tier: core
    level: apply
    seconds: 60
    cards: [ZZ-001]
    remember: Compute ahead.
    source: { key: paper }
    status: P
    checked_on: "2026-11-21"

`

function questionYaml(second: string): string {
  return `${HEAD_YAML}    item:
      type: single
      stem: Which?
      options:
        - { text: a, correct: true, reason: Yes. }
        - ${second}
`
}
