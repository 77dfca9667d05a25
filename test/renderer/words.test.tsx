import { expect, test } from 'vitest'
import { ERROR_CODES } from '../../db/domain/errors.ts'
import { OPERATIONS } from '../../db/domain/operation.ts'
import { clock, digits, duration, inWords, spoken } from '../../renderer/numbers.ts'
import { errorWords, operationName } from '../../renderer/text.ts'

const FACTS = {
  path: '/data/collection.db',
  what: 'card',
  system: 'EIO',
  card: 'FS-012',
  button: 'good',
  deck: 'Ranking',
}

test.each(ERROR_CODES)('%s says what failed, and then what is safe or what to do', code => {
  const { title, body } = errorWords({ code, facts: FACTS })
  expect(title).toMatch(/^[A-Z].+[^.!]$/)
  expect(body).toMatch(/^[A-Z].+\.$/)
  expect(`${title} ${body}`).not.toMatch(/undefined|oops|sorry|!/i)
})

const SAFE = /\b(is safe|before it is|was left exactly|nothing was|not touched|as it was)\b/i
const WHAT_TO_DO = /\b(try again|again|restore|open|close|choose|check|free|allow|bring|go on|undo|start)\b/i

test.each(ERROR_CODES)('%s names what is safe and what to do', code => {
  const { body } = errorWords({ code, facts: FACTS })
  expect(body).toMatch(SAFE)
  expect(body).toMatch(WHAT_TO_DO)
})

test.each(ERROR_CODES)('%s without facts still reads as a sentence', code => {
  const { title, body } = errorWords({ code, facts: {} })
  expect(`${title} ${body}`).not.toMatch(/undefined| {2}| \./)
})

test('undo names its target', () => {
  expect(operationName({ name: 'answer', facts: { button: 'good', card: 'FS-012' } })).toBe('“Good” on FS-012')
  expect(operationName({ name: 'bury', facts: { card: 'RT-031' } })).toBe('bury on RT-031')
})

test.each(OPERATIONS)('%s has a name to stand after Undo', name => {
  expect(operationName({ name, facts: FACTS })).toMatch(/^\S.+[^.]$/)
})

test('numbers are written as people read them', () => {
  expect(digits(1204)).toBe('1\u2009204')
  expect([0, 19, 20, 44, 99].map(n => inWords(n))).toEqual(['zero', 'nineteen', 'twenty', 'forty-four', 'ninety-nine'])
  expect(inWords(21, 20)).toBe('21')
  expect([401_000, 3_661_000].map(clock)).toEqual(['06:41', '1:01:01'])
  expect(duration(1_084_000)).toBe('18 min 04 s')
})

test('a grade’s label is spoken in full', () => {
  expect(['1 d', '15 d', '3.2 mo', 'again today, then 1.4 y'].map(spoken)).toEqual([
    '1 day',
    '15 days',
    '3.2 months',
    'again today, then 1.4 years',
  ])
})
