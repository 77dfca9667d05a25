import fc from 'fast-check'
import { expect, test } from 'vitest'
import { folded } from '../../../../../db/domain/quiz/fold.ts'
import { generate, type Generated } from '../../../../../db/domain/quiz/generate/generate.ts'
import { singleOf } from '../../../../../db/domain/quiz/generate/single.ts'
import { wordCount } from '../../../../../db/domain/quiz/generate/side.ts'
import type { SourceCard } from '../../../../../db/domain/quiz/generate/source-card.ts'
import { randomOf } from '../../../../../db/domain/quiz/random.ts'
import { checkItem, scoreOf, type Answer } from '../../../../../db/domain/quiz/types/index.ts'
import { evaluate } from '../../../../../db/expressions/evaluate.ts'
import { card, deckOf, WISH } from './given.ts'

const TOOLS = { random: () => randomOf('shown'), evaluate }

const word = fc.constantFrom(
  'recall',
  'index',
  'graph',
  'loss',
  'drift',
  'cache',
  '12',
  '40 GB',
  '==shard==',
  'x=1',
  '`k`',
)
const text = fc.array(word, { minLength: 1, maxLength: 40 }).map(words => words.join(' '))
const back = fc.oneof(
  { weight: 6, arbitrary: text },
  { weight: 1, arbitrary: fc.constantFrom('![a chart](x.png)', '- a\n- b', '$x^2$', '| a |\n|---|', '', '  ') },
)
const cards: fc.Arbitrary<SourceCard[]> = fc
  .array(
    fc.record({
      front: text,
      back,
      kind: fc.constantFrom(null, 'why', 'figure'),
      tags: fc.subarray(['a', 'b']),
      points: fc.constantFrom(null, 0, 1),
      inLast: fc.boolean(),
    }),
    { maxLength: 40 },
  )
  .map(all => all.map(({ front, back: behind, ...more }, at) => card(`c${at}`, `${at} ${front}`, behind, more)))

function made(all: readonly SourceCard[], seed: string, wish = WISH): readonly Generated[] {
  return generate(all, wish, randomOf(seed))
}

test('every question made from cards is sound, asks of each card once, and is the same again for the same seed', () => {
  fc.assert(
    fc.property(cards, fc.string(), fc.integer({ min: 1, max: 30 }), (all, seed, count) => {
      const questions = made(all, seed, { ...WISH, count })
      expect(questions.length).toBeLessThanOrEqual(count)
      for (const { item } of questions) expect(checkItem(item, TOOLS)).toEqual([])
      const used = questions.flatMap(question => question.cards.map(one => one.card))
      expect(new Set(used).size).toBe(used.length)
      expect(made(all, seed, { ...WISH, count })).toEqual(questions)
      expect(questions.some(question => question.cards.some(({ inLast }) => inLast))).toBe(false)
    }),
    { numRuns: 100 },
  )
})

test('every card with two sides is asked of while questions are wanted', () => {
  fc.assert(
    fc.property(cards, fc.string(), (all, seed) => {
      const usable = all.filter(({ inLast, back: behind }) => !inLast && behind.md.trim() !== '')
      const used = made(all, seed).flatMap(question => question.cards)
      expect(used).toHaveLength(usable.length)
    }),
    { numRuns: 100 },
  )
})

test('the answer of the card is the right one, and no other option of a choice is', () => {
  fc.assert(
    fc.property(cards, fc.string(), (all, seed) => {
      for (const { item, cards: from } of made(all, seed)) {
        const [own] = from
        if (own === undefined) throw new Error('made from nothing')
        expect(scoreOf(item, rightAnswer(item, own), TOOLS).points).toBe(1)
        if (item.type !== 'single') continue
        const said = item.options.map(option => folded(option.text))
        expect(new Set(said).size).toBe(said.length)
        expect(wordCount(own.back)).toBeLessThanOrEqual(30)
      }
    }),
    { numRuns: 100 },
  )
})

test('what allows no fair choice is recalled: few comparable backs, images, more than thirty words', () => {
  const long = card('long', 'Why?', 'word '.repeat(31))
  const image = card('image', 'What does it show?', '![a chart](chart.png)')
  const alone = card('alone', 'Why so?', 'Because it is so, and not otherwise')
  const types = made([long, image, alone], 'seed').map(({ type }) => type)
  expect(types).toEqual(['recall', 'recall', 'recall'])
})

test('types that are asked for are the only ones', () => {
  const deck = [...deckOf(20), card('short', 'Which?', 'That one')]
  const of = (types: typeof WISH.types) => new Set(made(deck, 'seed', { ...WISH, types }).map(({ type }) => type))
  expect(of(['typed'])).toEqual(new Set(['typed']))
  expect(of(['single', 'recall'])).toEqual(new Set(['single', 'recall']))
  expect(of(['ordering'])).toEqual(new Set())
})

test('forms are mixed where several are fair', () => {
  const short = Array.from({ length: 24 }, (_, at) => card(`s${at}`, `Name ${at}?`, `name ${'x'.repeat(at)}${at}`))
  const questions = made([...short, ...deckOf(24)], 'seed', { ...WISH, count: 12 })
  expect(questions.map(({ type }) => type)).toEqual(expect.arrayContaining(['typed', 'single', 'matching']))
})

test('a small deck gives as many questions as are wanted: pairs are made only of cards to spare', () => {
  const deck = Array.from({ length: 14 }, (_, at) => card(`s${at}`, `Name ${at}?`, `name ${'x'.repeat(at)}${at}`))
  for (let seed = 0; seed < 30; seed++) expect(made(deck, String(seed), { ...WISH, count: 12 })).toHaveLength(12)
  const pairs = made(deck, 'seed', { ...WISH, count: 12, types: ['matching'] })
  expect(pairs.map(({ type }) => type)).toContain('matching')
})

test('what was never asked, or went wrong, comes first by the wish', () => {
  const all = deckOf(30).map((one, at) => ({ ...one, points: at % 3 === 0 ? null : at % 3 === 1 ? 0 : 1, lastDay: 1 }))
  const asked = (first: 'unseen' | 'weak') =>
    made(all, 'seed', { ...WISH, first, count: 10, types: ['recall'] }).flatMap(question => question.cards)
  expect(asked('unseen').every(({ points }) => points === null)).toBe(true)
  expect(asked('weak').every(({ points }) => points === 0)).toBe(true)
})

test('the rank of the right option by length is uniform over items: it is never the longest by rule', () => {
  const deck = deckOf(40, 40, 1)
  const ranks = [0, 0, 0]
  for (let seed = 0; seed < 60; seed++) {
    for (const one of deck) {
      const item = singleOf(one, deck, randomOf(`${seed} ${one.card}`))
      if (item?.type !== 'single') continue
      const shorter = item.options.filter(({ text: option }) => option.length < one.back.words.length).length
      ranks[shorter] = (ranks[shorter] ?? 0) + 1
    }
  }
  const total = ranks.reduce((sum, rank) => sum + rank, 0)
  const chiSquare = ranks.reduce((sum, rank) => sum + (rank - total / 3) ** 2 / (total / 3), 0)
  expect(total).toBeGreaterThan(1_500)
  // 13.8 is the value that two degrees of freedom exceed once in a thousand times.
  expect(chiSquare).toBeLessThan(13.8)
})

/** The answer that somebody gives who knows the card by heart. */
function rightAnswer(item: Generated['item'], own: SourceCard): Answer {
  switch (item.type) {
    case 'single':
      return {
        type: 'single',
        choice: item.options.findIndex(({ text: option }) => option === own.back.md),
        because: null,
      }
    case 'typed':
      return { type: 'typed', text: own.back.words }
    case 'cloze':
      return { type: 'cloze', blanks: item.blanks.map(({ key, answers }) => ({ key, text: answers[0] ?? '' })) }
    case 'matching':
      return { type: 'matching', pairs: item.left.map(({ match }, left) => ({ left, right: match })) }
    default:
      return { type: 'recall', marks: 'recalled' }
  }
}
