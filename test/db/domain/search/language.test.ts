import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from '../../../../db/domain/search/parse.ts'
import { print } from '../../../../db/domain/search/print.ts'
import { faultsOf, readable } from '../../../../db/domain/search/tree.ts'
import { leaves, trees } from './trees.ts'

const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({
    unit: fc.constantFrom('a', 'b', ' ', '"', '*', '\\', ':', '(', ')', '-', '_', 'or', 'and', '検', 'é'),
    maxLength: 8,
  }),
)
const anyTree = trees(
  leaves(anything, { deck: anything, tag: anything, block: anything, type: anything, card: anything, id: anything }),
)

test('a tree that is printed is read as the same tree', () => {
  fc.assert(
    fc.property(anyTree, tree => {
      expect(parse(print(tree))).toEqual(tree)
    }),
    { numRuns: 2_000 },
  )
})

test('any text is read, and what cannot be is told with its place', () => {
  const signs = fc.constantFrom(
    'deck:',
    'is:',
    'prop:',
    ':',
    '"',
    '(',
    ')',
    '-',
    'or',
    ' ',
    '*',
    '\\',
    'x',
    'ivl>',
    '1',
    '検',
  )
  const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: signs, maxLength: 30 }))
  fc.assert(
    fc.property(texts, text => {
      for (const { from, to, text: written } of faultsOf(parse(text))) {
        expect(from).toBeLessThan(to)
        expect(text.slice(from, to)).toBe(written)
      }
    }),
    { numRuns: 2_000 },
  )
})

const text = (...pieces: [string, ...string[]]) => ({ kind: 'text', pieces, in: 'note', whole: false }) as const
const deck = (name: string) => ({ kind: 'named', what: 'deck', pieces: [name] }) as const

test('searches as people write them in Anki mean what they mean there', () => {
  expect(parse('dog cat')).toEqual({ kind: 'and', of: [text('dog'), text('cat')] })
  expect(parse('dog or cat mouse')).toEqual({
    kind: 'or',
    of: [text('dog'), { kind: 'and', of: [text('cat'), text('mouse')] }],
  })
  expect(parse('dog (cat OR mouse)')).toEqual({
    kind: 'and',
    of: [text('dog'), { kind: 'or', of: [text('cat'), text('mouse')] }],
  })
  expect(parse('-cat -(a b)')).toEqual({
    kind: 'and',
    of: [
      { kind: 'not', of: text('cat') },
      { kind: 'not', of: { kind: 'and', of: [text('a'), text('b')] } },
    ],
  })
  expect(parse('"a dog" d*g')).toEqual({ kind: 'and', of: [text('a dog'), text('d', 'g')] })
  expect(parse('"deck:French Words" deck:"French Words"')).toEqual({
    kind: 'and',
    of: [deck('French Words'), deck('French Words')],
  })
  expect(parse('w:dog')).toEqual({ ...text('dog'), whole: true })
  expect(parse('front:*dog*')).toEqual({ ...text('', 'dog', ''), in: 'front' })
  expect(parse('rated:7:2')).toEqual({ kind: 'rated', days: 7, button: 2 })
  expect(parse('prop:ease!=2.5')).toEqual({ kind: 'prop', prop: 'ease', is: '!=', value: 2.5 })
  expect(parse('prop:due<=-1')).toEqual({ kind: 'prop', prop: 'due', is: '<=', value: -1 })
  expect(parse('note:Basic')).toEqual({ kind: 'named', what: 'type', pieces: ['Basic'] })
  expect(parse('IS:Suspended')).toEqual({ kind: 'is', state: 'suspended' })
  expect(parse('added:0')).toEqual({ kind: 'since', what: 'added', days: 1 })
})

test('a pattern is read as it was written, in quotes where it has spaces, stars or brackets', () => {
  const pattern = (of: string) => ({ kind: 'regex', pattern: of }) as const
  expect(parse(String.raw`re:recall@\d+`)).toEqual(pattern(String.raw`recall@\d+`))
  expect(parse(String.raw`"re:(a|b) *c\(d"`)).toEqual(pattern(String.raw`(a|b) *c\(d`))
  expect(parse(String.raw`re:"say \"x\" \\."`)).toEqual(pattern(String.raw`say "x" \\.`))
  for (const of of ['a b', '(a|b)*', 'say "x"', String.raw`\\"`, '-', String.raw`\d+\.\d`])
    expect([of, parse(print(pattern(of)))]).toEqual([of, pattern(of)])
})

test('what only looks like a key is a text', () => {
  for (const written of ['std::vector', '12:30', 'https://x.example/a']) expect(parse(written)).toEqual(text(written))
  expect(parse('"note to self: go"')).toEqual(text('note to self: go'))
  expect(parse(String.raw`deck\:x`)).toEqual(text('deck:x'))
  expect(parse(String.raw`\frac`)).toEqual(text(String.raw`\frac`))
})

test.each([
  ['dekc:x', { code: 'unknown-key', key: 'dekc' }],
  ['deck:', { code: 'nothing-after', key: 'deck' }],
  ['is:sleepy', { code: 'bad-value', key: 'is', given: 'sleepy' }],
  ['flag:8', { code: 'bad-value', key: 'flag', given: '8' }],
  ['rated:7:5', { code: 'bad-value', key: 'rated', given: '7:5' }],
  ['prop:foo', { code: 'unknown-prop', given: 'foo' }],
  ['prop:ivl', { code: 'bad-value', key: 'prop:ivl', given: 'ivl' }],
  ['prop:lapses>2.5', { code: 'bad-value', key: 'prop:lapses', given: 'lapses>2.5' }],
  ['re:[a', { code: 'bad-pattern', given: '[a' }],
  ['re:', { code: 'nothing-after', key: 're' }],
  ['""', { code: 'nothing-quoted' }],
  ['()', { code: 'nothing-in-brackets' }],
  [')', { code: 'nothing-opened' }],
  ['or', { code: 'nothing-beside-or' }],
])('%s is named for what is wrong with it, and the rest is searched', (bad, why) => {
  const tree = parse(`cat ${bad}`)
  expect(faultsOf(tree)).toEqual([{ kind: 'unreadable', text: bad, from: 4, to: 4 + bad.length, why }])
  expect(readable(tree)).toEqual(text('cat'))
})

test('a bracket or a quote that is still open is read to the end', () => {
  expect(parse('(cat dog')).toEqual({ kind: 'and', of: [text('cat'), text('dog')] })
  expect(parse('"a d')).toEqual(text('a d'))
})

test('a text beyond all measure is read as far as it goes', () => {
  for (const long of ['('.repeat(5_000), '-'.repeat(5_000) + 'a', 'a '.repeat(5_000), 'a or '.repeat(5_000)])
    expect(faultsOf(parse(long)).some(({ why }) => why.code === 'too-much')).toBe(true)
})
