import { describe, expect, test } from 'vitest'
import { clozeOf } from '../../../../../db/domain/quiz/generate/cloze.ts'
import { matchingOf } from '../../../../../db/domain/quiz/generate/matching.ts'
import { singleOf } from '../../../../../db/domain/quiz/generate/single.ts'
import { generate } from '../../../../../db/domain/quiz/generate/generate.ts'
import { isNumber, plainSide } from '../../../../../db/domain/quiz/generate/side.ts'
import { typedOf } from '../../../../../db/domain/quiz/generate/typed.ts'
import { randomOf } from '../../../../../db/domain/quiz/random.ts'
import { scoreOf } from '../../../../../db/domain/quiz/types/index.ts'
import { evaluate } from '../../../../../db/expressions/evaluate.ts'
import { card, deckOf, sentence, WISH } from './given.ts'

const random = () => randomOf('seed')
const tools = { random, evaluate }

describe('a back is typed', () => {
  test('where it has four words at most, or is a number', () => {
    expect(typedOf(card('a', 'Capital?', 'Paris'))).toMatchObject({ type: 'typed', answers: ['Paris'] })
    expect(typedOf(card('a', 'What?', 'one two three four'))).not.toBeNull()
    expect(typedOf(card('a', 'What?', 'one two three four five'))).toBeNull()
    expect(typedOf(card('a', 'How much?', '≈ 25.6 GB'))).not.toBeNull()
  })

  test('without what stands in brackets behind it, too', () => {
    const item = typedOf(card('a', 'Which?', 'Mean average precision (MAP)'))
    if (item === null) throw new Error('it is not typed')
    expect(scoreOf(item, { type: 'typed', text: 'mean average precision' }, tools).points).toBe(1)
    expect(scoreOf(item, { type: 'typed', text: 'Mean Average Precision (map)' }, tools).points).toBe(1)
  })

  test('not where it is a formula, an image, a list or a table', () => {
    for (const back of ['$x^2$', '![a](b)', '- one\n- two', '| a | b |', '```\nx\n```'])
      expect(typedOf(card('a', 'What?', back))).toBeNull()
  })
})

describe('a gap is made', () => {
  test('of the one highlighted word of a back', () => {
    const item = clozeOf(card('a', 'What keeps it stable?', 'A ==warmup== of the learning rate keeps it stable'))
    expect(item).toMatchObject({ type: 'cloze', text: 'A {{gap}} of the learning rate keeps it stable' })
    expect(item?.type === 'cloze' && item.blanks[0]?.answers).toEqual(['warmup'])
  })

  test('not where the phrase is long, is given away, stands there twice, or has nothing around it', () => {
    const unfair = [
      card('a', 'What?', 'It ==keeps all reads cheap== while the set is small'),
      card('a', 'Is it warmup?', 'A ==warmup== of the learning rate helps'),
      card('a', 'What?', 'A ==warmup== is a warmup of the learning rate'),
      card('a', 'What?', 'A ==warmup== and a ==decay== of the rate'),
      card('a', 'What?', 'The ==warmup=='),
      card('a', 'What?', 'A ==$x$== of the learning rate helps'),
    ]
    for (const one of unfair) expect(clozeOf(one)).toBeNull()
  })

  test('of the gap of a cloze note that the card asks for; the others are filled', () => {
    const front = 'The {{c1::softmax}} of {{c2::logits::scores}} sums to one'
    expect(clozeOf(card('a', front, '', { gap: 1 }))).toMatchObject({
      text: 'The {{gap}} of logits sums to one',
      blanks: [{ answers: ['softmax'] }],
    })
    expect(clozeOf(card('a', front, '', { gap: 2 }))).toMatchObject({
      text: 'The softmax of {{gap}} sums to one',
      blanks: [{ answers: ['logits'], hint: 'scores' }],
    })
  })
})

describe('a cloze note', () => {
  test('may have a gap inside another: the one that is asked for is left out, with all it holds', () => {
    const front = 'A {{c1::cache in {{c2::front::where}}::what}} helps'
    expect(clozeOf(card('a', front, '', { gap: 1 }))).toMatchObject({
      text: 'A {{gap}} helps',
      blanks: [{ answers: ['cache in front'], hint: 'what' }],
    })
    expect(clozeOf(card('a', front, '', { gap: 2 }))).toMatchObject({
      text: 'A cache in {{gap}} helps',
      blanks: [{ answers: ['front'], hint: 'where' }],
    })
  })

  test('whose words come from HTML hides its answer, which is typed as it is read', () => {
    const front = plainSide('The {{c1::logQ-correction}} fixes *{{c2::bias}}*', true)
    expect(clozeOf({ ...card('a', '', ''), front, gap: 1 })).toMatchObject({
      text: String.raw`The {{gap}} fixes \*bias\*`,
      blanks: [{ answers: ['logQ-correction'] }],
    })
  })

  test('whose gap is a formula, or stands there twice, is recalled with the gap left out in front', () => {
    const cards = [
      card('a', 'It is {{c1::$x^2$}} here', 'Extra', { gap: 1 }),
      card('b', 'From {{c1::dark}} to {{c1::light::which}}', '', { gap: 1 }),
      card('c', 'So $a = {{c1::b}}$', '', { gap: 1 }),
      { ...card('d', '', ''), front: plainSide(String.raw`It is {{c1::\(x\)}}`, true), gap: 1 },
    ]
    const items = cards.map(one => generate([one], WISH, random())[0]?.item)
    expect(items).toEqual([
      { type: 'recall', stem: 'It is […] here', back: 'It is $x^2$ here\n\nExtra' },
      { type: 'recall', stem: 'From […] to [which]', back: 'From dark to light' },
      { type: 'recall', stem: 'So $a = […]$', back: 'So $a = b$' },
      { type: 'recall', stem: 'It is […]', back: String.raw`It is \\\(x\\\)` },
    ])
  })

  test('without the gap that is asked for is not asked', () => {
    expect(generate([card('a', 'The {{c1::one}}', '', { gap: 2 })], WISH, random())).toEqual([])
  })
})

describe('wrong options', () => {
  const deck = deckOf(20)
  const middle = deck[10] ?? card('a', '', '')

  test('are two backs of other cards of the deck', () => {
    const item = singleOf(middle, deck, random())
    if (item?.type !== 'single') throw new Error('there is no choice')
    const wrong = item.options.filter(({ correct }) => !correct)
    expect(wrong).toHaveLength(2)
    for (const { text, reason } of wrong) {
      const from = deck.find(({ back }) => back.md === text)
      expect(from?.card).not.toBe(middle.card)
      expect(reason).toContain(from?.front.md)
    }
  })

  test('are taken only where at least eight backs are comparable', () => {
    expect(singleOf(deck[4] ?? middle, deck.slice(0, 9), random())).not.toBeNull()
    expect(singleOf(deck[4] ?? middle, deck.slice(0, 8), random())).toBeNull()
  })

  test('never say what the right one says, nor answer the same question', () => {
    const same = deck.map(one => card(one.card, one.front.md, middle.back.md.toUpperCase()))
    expect(singleOf(middle, same, random())).toBeNull()
    const [shorter, longer] = [deck.slice(0, 10), deck.slice(11)]
    const twins = longer.map(one => card(one.card, one.front.md, longer[0]?.back.md ?? ''))
    expect(singleOf(middle, [...shorter, ...longer], random())).not.toBeNull()
    expect(singleOf(middle, [...shorter, ...twins], random())).toBeNull()
    const asked = deck.map(one => ({ ...one, front: middle.front }))
    expect(singleOf(middle, asked, random())).toBeNull()
  })

  test('are numbers for a number, and words for words', () => {
    const numbers = Array.from({ length: 20 }, (_, at) =>
      card(`n${at}`, `How much ${at}?`, `${10 ** (2 + (at % 5))}${at} ms`),
    )
    const mixed = [...deck, ...numbers]
    for (const one of numbers) {
      const item = singleOf(one, mixed, random())
      if (item?.type === 'single') expect(item.options.every(({ text }) => isNumber(text))).toBe(true)
    }
    expect(singleOf(middle, [...deckOf(6), ...numbers, middle], random())).toBeNull()
  })

  test('are near in length: none is twice as long, or half', () => {
    const long = Array.from({ length: 20 }, (_, at) => card(`l${at}`, `And ${at}?`, sentence(at, 200 + at)))
    const item = singleOf(middle, [...deck, ...long], random())
    if (item?.type !== 'single') throw new Error('there is no choice')
    for (const { text } of item.options) {
      expect(text.length).toBeGreaterThanOrEqual(middle.back.words.length / 2)
      expect(text.length).toBeLessThanOrEqual(middle.back.words.length * 2)
    }
  })

  test('share a tag with the right one before others do', () => {
    const tagged = deck.map((one, at) => ({ ...one, tags: at >= 7 && at <= 13 ? ['near'] : [] }))
    const right = tagged[10] ?? middle
    for (let seed = 0; seed < 20; seed++) {
      const item = singleOf(right, tagged, randomOf(String(seed)))
      if (item?.type !== 'single') throw new Error('there is no choice')
      for (const { text } of item.options) expect(tagged.find(({ back }) => back.md === text)?.tags).toEqual(['near'])
    }
  })

  test('are not made for a back of more than thirty words', () => {
    const wordy = deck.map((one, at) => card(one.card, one.front.md, `${'w '.repeat(30)}${at}${'x'.repeat(at)}`))
    expect(singleOf(wordy[10] ?? middle, wordy, random())).toBeNull()
  })
})

describe('pairs', () => {
  const deck = Array.from({ length: 12 }, (_, at) => card(`p${at}`, `Front ${at}`, `Back of ${at}`))
  const [first] = deck

  test('are four to six, with one more on the right, and each matches its own back', () => {
    for (let seed = 0; seed < 30; seed++) {
      const matching = first && matchingOf(first, deck, randomOf(String(seed)))
      if (matching?.item.type !== 'matching') throw new Error('there are no pairs')
      const { left, right } = matching.item
      expect(left.length).toBeGreaterThanOrEqual(4)
      expect(left.length).toBeLessThanOrEqual(6)
      expect(right).toHaveLength(left.length + 1)
      expect(matching.cards).toHaveLength(left.length)
      for (const [at, { match }] of left.entries())
        expect(right.find(({ key }) => key === match)?.text).toBe(matching.cards[at]?.back.md)
    }
  })

  test('have keys that do not tell which belongs to which', () => {
    const orders = Array.from({ length: 12 }, (_, seed) => {
      const item = first && matchingOf(first, deck, randomOf(String(seed)))?.item
      return item?.type === 'matching' ? item.left.map(({ match }) => match).join() : ''
    })
    expect(orders.filter(order => order === order.split(',').toSorted().join()).length).toBeLessThan(3)
  })

  test('are not made of too few, of long sides, or of sides that say the same', () => {
    if (first === undefined) throw new Error('there is no card')
    expect(matchingOf(first, deck.slice(0, 4), random())).toBeNull()
    const long = deck.map(one => card(one.card, one.front.md, 'so many words that no row could ever hold all of them'))
    expect(matchingOf(long[0] ?? first, long, random())).toBeNull()
    const twins = deck.map(one => card(one.card, one.front.md, 'The same'))
    expect(matchingOf(twins[0] ?? first, twins, random())).toBeNull()
  })
})
