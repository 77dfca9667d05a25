/** Patterns in searches mean what they mean elsewhere, and take no longer for being wicked. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { matcherOf } from '../../../../db/domain/search/regex.ts'

/** Whether it matches; null for no pattern. */
const found = (pattern: string, text: string) => matcherOf(pattern)?.(text) ?? null

const atoms = fc.constantFrom(
  'a',
  'b',
  'C',
  '.',
  String.raw`\d`,
  String.raw`\w`,
  String.raw`\s`,
  String.raw`\b`,
  '[ab]',
  '[^a]',
  '[b-d1]',
  '^',
  '$',
  ' ',
  '1',
  String.raw`\.`,
)
const patterns = fc.letrec<{ pattern: string }>(tie => ({
  pattern: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'regex' },
    atoms,
    fc.tuple(tie('pattern'), tie('pattern')).map(([a, b]) => a + b),
    fc.tuple(tie('pattern'), tie('pattern')).map(([a, b]) => `(${a}|${b})`),
    fc
      .tuple(tie('pattern'), fc.constantFrom('*', '+', '?', '{2}', '{1,2}', '{0,}', '*?'))
      .map(([a, by]) => `(?:${a})${by}`),
  ),
})).pattern

test('a pattern matches what the same regular expression matches, in any capitals', () => {
  fc.assert(
    fc.property(
      patterns,
      fc.string({ unit: fc.constantFrom('a', 'b', 'B', 'c', '1', ' ', '.', '\n'), maxLength: 8 }),
      (pattern, text) => {
        expect([pattern, text, found(pattern, text)]).toEqual([pattern, text, new RegExp(pattern, 'iu').test(text)])
      },
    ),
    { numRuns: 3_000 },
  )
})

test.each([
  ['recall@\\d+', 'What does Recall@100 count?', true],
  ['^what', 'What is it?', true],
  ['^is', 'What is it?', false],
  ['\\bann\\b', 'ANN index', true],
  ['\\bann\\b', 'planned', false],
  ['colou?r', 'COLOR', true],
  ['[A-F0-9]{4}', 'deadbeef', true],
  ['(ß|ü)ber', 'ÜBER', true],
  ['c\\+\\+', 'in C++', true],
  ['a|', 'x', true],
])('%s in “%s”: %s', (pattern, text, is) => {
  expect(found(pattern, text)).toBe(is)
})

test.each([
  '(',
  ')',
  '[',
  'a**',
  '*a',
  '(?=a)',
  '(?<n>a)',
  '\\1',
  '\\',
  'a{3,1}',
  '[z-a]',
  '(a{900}){900}',
  '('.repeat(99),
])('%s is no pattern, and is said to be none', pattern => {
  expect(matcherOf(pattern)).toBeNull()
})

test('a wicked pattern is matched in steps that grow with the text alone', () => {
  expect(found('(a*)*(a|aa)+$', `${'a'.repeat(5_000)}b`)).toBe(false)
  expect(found('(x+x+)+y', 'x'.repeat(5_000))).toBe(false)
})
