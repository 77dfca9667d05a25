/** A quiz from any deck, tag or search: its questions are made from cards. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { DEFAULT_CHOICE, type QuizChoice, type Source } from '../../../db/domain/quiz/quiz-choice.ts'
import type { Answer } from '../../../db/domain/quiz/types/index.ts'
import type { QuestionView } from '../../../db/api/quiz.ts'
import { notesOf } from '../../helpers/apkg.ts'
import { collection, type TestCollection } from '../../helpers/collection.ts'
import { addOwnDeck, type OwnNote } from '../../helpers/own-decks.ts'
import { sit } from '../../helpers/sitting.ts'

const DECKS = join(
  process.env['DECKS_DIR'] ?? join(import.meta.dirname, '../../../../shared/decks'),
  'system-design-primer',
)

/** Terms with their meanings: short and long ones, numbers, code, a table, an image. */
const TERMS: readonly OwnNote[] = [
  ...['recall', 'latency', 'sharding', 'caching', 'drift', 'ranking', 'pooling', 'hashing', 'batching', 'pruning'].map(
    (term, at) => ({
      front: `What does ${term} mean?`,
      back: `It is what happens when ${term} meets ${'many more requests '.repeat(1 + (at % 3))}than ${at + 2} machines hold`,
      tags: at % 2 === 0 ? ['even'] : ['odd'],
    }),
  ),
  ...['Paris', 'Rome', 'Oslo', 'Bern', 'Wien', 'Riga'].map(name => ({
    front: `Which city begins like ${name.slice(0, 2)}?`,
    back: name,
  })),
  { front: 'How long is a round trip inside a data centre?', back: '0.5 ms' },
  { front: 'What does it print?', back: '```python\nprint(1)\n```' },
  { front: 'Which one?', back: '| a | b |\n|---|---|\n| 1 | 2 |' },
  { front: 'What does the chart show?', back: '![recall over k](chart.png)' },
  { front: 'Explain it', back: 'word '.repeat(60).trim() },
]

function of(source: Source): Partial<QuizChoice> {
  return { source, count: 12 }
}

/** Answers that are right or wrong by turns, whatever is asked. */
function someAnswer({ asked }: QuestionView, turn: number): Answer {
  switch (asked.type) {
    case 'single':
      return { type: 'single', choice: asked.options[turn % asked.options.length]?.at ?? 0, because: null }
    case 'typed':
      return { type: 'typed', text: turn % 2 === 0 ? 'Paris' : 'something else' }
    case 'cloze':
      return { type: 'cloze', blanks: [{ key: 'gap', text: 'a word' }] }
    case 'matching':
      return { type: 'matching', pairs: asked.left.map(({ at }) => ({ left: at, right: asked.right[at]?.key ?? '' })) }
    default:
      return { type: 'recall', marks: null }
  }
}

/** A timed quiz of twelve questions from the start to its results. */
async function twelve(c: TestCollection, source: Source) {
  const quiz = await sit(c, of(source))
  expect(quiz.last.attempt.limitMs).toBeGreaterThan(0)
  for (const [turn, question] of (await quiz.questions()).entries())
    await quiz.answer(turn, someAnswer(question, turn), 'fairly')
  let { state } = await quiz.finish()
  for (const { ordinal, type } of quiz.last.attempt.cells) {
    if (type !== 'recall') continue
    const marks = ordinal % 2 === 0 ? 'recalled' : 'missed'
    state = (await c.api.quiz.mark({ attempt: quiz.id, ordinal, answer: { type: 'recall', marks } })).attempt.state
  }
  expect(state).toBe('finished')
  return { quiz, results: await quiz.results() }
}

test('a deck of any shape gives a timed quiz of twelve, marked as made from cards', async () => {
  const c = await collection()
  const deck = addOwnDeck(c, 'Terms', TERMS)
  const { results } = await twelve(c, { kind: 'deck', deck })
  expect(results.rows).toHaveLength(12)
  expect(results.rows.every(({ generated, callNumber }) => generated && callNumber === null)).toBe(true)
  expect(results.blocks).toMatchObject([{ code: '', name: 'Terms' }])
  expect(results.types.length).toBeGreaterThan(2)
  expect(results.k).toBe(12)
  // A single look at every question with its answer out.
  const { question } = await c.api.quiz.open({ attempt: results.attempt.attempt })
  expect(question.out?.cards.length).toBeGreaterThan(0)
})

test('a miss of a question made from a card brings that card forward, of pairs only those that were wrong', async () => {
  const c = await collection()
  const pairs = Array.from({ length: 6 }, (_, at) => ({ front: `Name ${at}`, back: `It is the name of ${at}` }))
  const deck = addOwnDeck(c, 'Pairs', pairs)
  const quiz = await sit(c, { source: { kind: 'deck', deck }, types: ['matching'], count: 1 })
  const { asked } = await quiz.question(0)
  if (asked.type !== 'matching') throw new Error('no pairs were asked')
  const right = asked.left.map(({ at, text }) => {
    const number = text.md.replace('Name ', '')
    const match = asked.right.find(one => one.text.md.endsWith(` ${number}`))
    return { left: at, right: match?.key ?? '' }
  })
  const [first, ...others] = right
  const wrong = asked.right.find(({ key }) => !right.some(pair => pair.right === key))
  if (first === undefined || wrong === undefined) throw new Error('there are no pairs')
  await quiz.answer(0, { type: 'matching', pairs: [{ ...first, right: wrong.key }, ...others] })
  await quiz.finish()
  expect(await quiz.fates()).toEqual({ [asked.left[first.left]?.text.md ?? '']: 'front-of-new' })
})

test('a deck is asked with those below it, a tag and a search by their cards, and none that is set aside', async () => {
  const c = await collection()
  const parent = addOwnDeck(c, 'Above', [{ front: 'Above?', back: 'Upper' }])
  addOwnDeck(c, 'Below', [{ front: 'Below?', back: 'Lower', tags: ['deep'] }], { under: parent })
  addOwnDeck(c, 'Beside', [{ front: 'Beside 100%?', back: 'Elsewhere' }])
  const fronts = async (source: Source) => {
    const quiz = await sit(c, { ...of(source), repeats: true })
    return (await quiz.questions()).map(({ asked }) => asked.stem.md).toSorted()
  }
  expect(await fronts({ kind: 'deck', deck: parent })).toEqual(['Above?', 'Below?'])
  expect(await fronts({ kind: 'tag', tag: 'deep' })).toEqual(['Below?'])
  expect(await fronts({ kind: 'search', text: ' low  be ' })).toEqual(['Below?'])
  expect(await fronts({ kind: 'search', text: '100%' })).toEqual(['Beside 100%?'])
  const { decks, tags } = await c.api.quiz.setup({})
  expect(decks.map(({ name, cards }) => [name, cards])).toEqual([
    ['Above', 2],
    ['Below', 1],
    ['Beside', 1],
  ])
  expect(tags).toEqual([{ tag: 'deep', cards: 1 }])
})

test('the same cards are not asked by the next quiz of the same deck while there are others', async () => {
  const c = await collection()
  const deck = addOwnDeck(c, 'Terms', TERMS)
  const source: Source = { kind: 'deck', deck }
  const asked = async () => {
    const quiz = await sit(c, { source, count: 8, types: ['recall'] })
    const views = await quiz.questions()
    await quiz.abandon()
    return views.map(({ asked: { stem } }) => stem.md)
  }
  const [first, second] = [await asked(), await asked()]
  expect(second.filter(front => first.includes(front))).toEqual([])
  const choice = { ...DEFAULT_CHOICE, source, count: 20, types: ['recall' as const] }
  expect(await c.api.quiz.preview(choice)).toMatchObject({ questions: TERMS.length - 8, why: 'asked-last-time' })
})

describe('foreign decks', () => {
  test('in HTML are asked by their words, without tags, styles or scripts', async () => {
    const c = await collection()
    const html = [
      { front: '<h2 style="color:red">What is <b>CAP</b>?</h2>', back: '<p>Pick &#50; of 3 &amp; live</p>' },
      {
        front: '<div>Why a <i>queue</i>?<script>alert(1)</script></div>',
        back: '<ul><li>load</li><li>retries</li></ul>',
      },
    ]
    const deck = addOwnDeck(c, 'Imported', html, { markup: 'html' })
    const quiz = await sit(c, of({ kind: 'deck', deck }))
    const stems = (await quiz.questions()).map(({ asked, texts }) => JSON.stringify(texts[asked.stem.md]))
    expect(stems.join()).not.toMatch(/alert|color|script/)
    await quiz.finish()
    expect((await quiz.results()).rows.map(({ stem }) => stem).toSorted()).toEqual(['What is CAP?', 'Why a queue?'])
  })

  test('with gaps hide what they ask for, and images alone are recalled', async () => {
    const c = await collection()
    const html = [
      { front: '<p>The {{c1::log<b>Q</b>-correction}} removes <i>bias</i></p>', back: '' },
      { front: '<img src="chart.png">', back: '<img src="answer.png" alt="a curve">' },
    ]
    const deck = addOwnDeck(c, 'Imported', html, { markup: 'html' })
    const quiz = await sit(c, of({ kind: 'deck', deck }))
    const questions = await quiz.questions()
    expect(questions.map(({ asked: { type } }) => type).toSorted()).toEqual(['cloze', 'recall'])
    expect(JSON.stringify(questions.map(({ asked, texts }) => [asked, texts]))).not.toMatch(/log.?Q|answer|curve/)
    const gap = questions.findIndex(({ asked: { type } }) => type === 'cloze')
    await quiz.answer(gap, { type: 'cloze', blanks: [{ key: 'gap', text: 'logq correction' }] })
    await quiz.finish()
    expect((await quiz.results()).rows.find(({ type }) => type === 'cloze')?.points).toBe(1)
  })

  const isThere = existsSync(DECKS)
  test.skipIf(!isThere)('of the system design primer give a timed quiz each', async () => {
    for (const file of readdirSync(DECKS).filter(name => name.endsWith('.apkg'))) {
      const c = await collection()
      const notes = notesOf(join(DECKS, file)).map(({ fields: [front = '', back = ''], tags }) => ({
        front,
        back,
        tags,
      }))
      const deck = addOwnDeck(c, file, notes, { markup: 'html' })
      const { results } = await twelve(c, { kind: 'deck', deck })
      expect([file, results.rows.length]).toEqual([file, Math.min(12, notes.length)])
      expect(results.rows.every(({ stem }) => stem !== '')).toBe(true)
    }
  })
  if (!isThere) console.log(`Skipped: there are no decks in ${DECKS}; DECKS_DIR says where they are.`)
})
