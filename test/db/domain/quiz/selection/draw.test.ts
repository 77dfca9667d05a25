import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { TYPE_NAMES } from '../../../../../db/domain/quiz/quiz-choice.ts'
import { randomOf } from '../../../../../db/domain/quiz/random.ts'
import { isHarder, type Candidate, type Wish } from '../../../../../db/domain/quiz/selection/candidate.ts'
import { draw } from '../../../../../db/domain/quiz/selection/draw.ts'

interface Named extends Candidate {
  readonly names: readonly string[]
}

const WISH: Wish = { count: 10, types: [], difficulty: 'any', first: 'unseen', repeats: false }

function candidate(id: string, more: Partial<Candidate> & { readonly names?: readonly string[] } = {}): Named {
  const names = more.names ?? [id]
  return {
    id,
    group: 'AA',
    type: 'single',
    tier: 'core',
    level: 'recall',
    points: null,
    lastDay: null,
    inLast: false,
    ...more,
    names,
    cards: () => names,
  }
}

function drawn(candidates: readonly Named[], wish: Partial<Wish> = {}, seed = 'seed'): readonly Named[] {
  return draw(candidates, { ...WISH, ...wish }, randomOf(seed))
}

const ids = (questions: readonly Named[]) => questions.map(({ id }) => id).toSorted()
const many = (count: number, more: Parameters<typeof candidate>[1] = {}, from = 0) =>
  Array.from({ length: count }, (_, at) => candidate(`q${String(from + at).padStart(3, '0')}`, more))

const anyCandidates = fc.array(
  fc
    .record({
      group: fc.constantFrom('AA', 'BB', 'CC'),
      type: fc.constantFrom(...TYPE_NAMES),
      tier: fc.constantFrom('essential', 'core', 'deep', 'stretch'),
      level: fc.constantFrom('recall', 'apply', 'judge'),
      points: fc.constantFrom(null, 0, 0.5, 1),
      lastDay: fc.nat(50),
      inLast: fc.boolean(),
      names: fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'), { maxLength: 2 }),
    })
    .map(more => candidate('', more)),
  { maxLength: 60 },
)
const wishes: fc.Arbitrary<Wish> = fc.record({
  count: fc.integer({ min: 1, max: 20 }),
  types: fc.subarray([...TYPE_NAMES]),
  difficulty: fc.constantFrom('any', 'easier', 'harder'),
  first: fc.constantFrom('unseen', 'weak'),
  repeats: fc.boolean(),
})

test('a draw takes as many as asked for of those that may come, none twice, and the same ones again for the same seed', () => {
  fc.assert(
    fc.property(anyCandidates, wishes, fc.string(), (given, wish, seed) => {
      const all = given.map((one, at) => ({ ...one, id: `q${at}` }))
      const questions = draw(all, wish, randomOf(seed))
      const eligible = all.filter(
        ({ type, inLast, ...facts }) =>
          (wish.types.length === 0 || wish.types.includes(type)) &&
          (wish.repeats || !inLast) &&
          (wish.difficulty === 'any' || isHarder(facts) === (wish.difficulty === 'harder')),
      )
      expect(questions).toHaveLength(Math.min(wish.count, eligible.length))
      expect(new Set(ids(questions)).size).toBe(questions.length)
      expect(eligible).toEqual(expect.arrayContaining([...questions]))
      expect(draw(all, wish, randomOf(seed))).toEqual(questions)
    }),
    { numRuns: 300 },
  )
})

test('no two share a card while others are left that do not', () => {
  fc.assert(
    fc.property(anyCandidates, wishes, fc.string(), (given, wish, seed) => {
      const all = given.map((one, at) => ({ ...one, id: `q${at}` }))
      const alone = all.map((one, at) => ({ ...one, id: `p${at}`, names: [`own ${at}`], cards: () => [`own ${at}`] }))
      const questions = draw(
        [...all, ...alone],
        { ...wish, types: [], difficulty: 'any', repeats: true },
        randomOf(seed),
      )
      fc.pre(alone.length >= wish.count)
      const cards = questions.flatMap(({ names }) => [...new Set(names)])
      expect(new Set(cards).size).toBe(cards.length)
    }),
    { numRuns: 200 },
  )
})

test('questions that share a card come all the same when nothing else is left', () => {
  expect(drawn(many(3, { names: ['one card'] }))).toHaveLength(3)
})

describe('what comes first', () => {
  const seen = many(10, { points: 1, lastDay: 10 }, 100)
  const missed = many(3, { points: 0, lastDay: 20 }, 200)
  const unseen = many(10, {}, 300)

  test('unseen: what was never asked, then what was asked longest ago', () => {
    const [old, ...others] = seen.map((one, at) => (at === 0 ? { ...one, lastDay: 1 } : one))
    if (old === undefined) throw new Error('nothing was seen')
    expect(ids(drawn([...others, old, ...unseen], { count: 11 }))).toEqual(ids([...unseen, old]))
  })

  test('weak: what went wrong, the worst first, then what was never asked', () => {
    const half = candidate('half', { points: 0.5, lastDay: 1 })
    expect(ids(drawn([half, ...missed, ...unseen, ...seen], { first: 'weak', count: 3 }))).toEqual(ids(missed))
    expect(ids(drawn([half, ...missed, ...seen], { first: 'weak', count: 4 }))).toEqual(ids([...missed, half]))
    expect(ids(drawn([...missed, ...unseen, ...seen], { first: 'weak', count: 13 }))).toEqual(
      ids([...missed, ...unseen]),
    )
  })

  test('never what the last attempt of the same source asked, unless repeats are wanted', () => {
    const last = many(5, { inLast: true })
    expect(drawn(last)).toEqual([])
    expect(drawn(last, { repeats: true })).toHaveLength(5)
  })
})

test('groups and types are drawn evenly, and neighbours differ where they can', () => {
  const types = ['single', 'multi', 'numeric'] as const
  const all = ['AA', 'BB', 'CC'].flatMap((group, block) =>
    types.flatMap((type, kind) => many(20, { group, type }, (block * 3 + kind) * 100)),
  )
  const questions = drawn(all, { count: 9 })
  for (const key of ['group', 'type'] as const) {
    const counts = [...Map.groupBy(questions, question => question[key]).values()].map(({ length }) => length)
    expect(counts).toEqual([3, 3, 3])
  }
  const alike = questions.filter((question, at) => {
    const before = questions[at - 1]
    return before?.group === question.group && before.type === question.type
  })
  expect(alike).toEqual([])
})

test('another seed draws others', () => {
  const all = many(100)
  const draws = new Set(Array.from({ length: 20 }, (_, seed) => ids(drawn(all, {}, `seed ${seed}`)).join()))
  expect(draws.size).toBe(20)
})

test('difficulty divides the bank by tier and level together', () => {
  expect(isHarder({ tier: 'essential', level: 'judge' })).toBe(false)
  expect(isHarder({ tier: 'core', level: 'apply' })).toBe(false)
  expect(isHarder({ tier: 'core', level: 'judge' })).toBe(true)
  expect(isHarder({ tier: 'deep', level: 'apply' })).toBe(true)
  expect(isHarder({ tier: 'stretch', level: 'recall' })).toBe(true)
})
