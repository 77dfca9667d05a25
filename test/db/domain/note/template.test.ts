/** Anki's language of templates, as a tree. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { problemWith, templateOf, type TemplateNode } from '../../../../db/domain/note/template.ts'

function nodesOf(text: string): readonly TemplateNode[] {
  const { nodes, problem } = templateOf(text)
  if (nodes === null) throw new Error(problem)
  return nodes
}

const field = (name: string, ...filters: string[]): TemplateNode => ({ kind: 'field', name, filters })
const text = (value: string): TemplateNode => ({ kind: 'text', text: value })

describe('a template is read as', () => {
  test('text and the names of fields', () => {
    expect(nodesOf('Ask: {{Front}}!')).toEqual([text('Ask: '), field('Front'), text('!')])
  })

  test('sections, one inside another, with and without a field', () => {
    expect(nodesOf('{{#A}}x{{^B}}y{{/B}}{{/A}}')).toEqual([
      {
        kind: 'section',
        name: 'A',
        unless: false,
        children: [text('x'), { kind: 'section', name: 'B', unless: true, children: [text('y')] }],
      },
    ])
  })

  test('fields with their filters in the order in which they apply, from right to left', () => {
    expect(nodesOf('{{text:cloze:Field}}')).toEqual([field('Field', 'cloze', 'text')])
    expect(nodesOf('{{::Field}}')).toEqual([field('Field', '', '')])
  })

  test('the same with spaces and one brace too many', () => {
    expect(nodesOf('{{ Front }}')).toEqual([field('Front')])
    expect(nodesOf('{{# A }}{{ / A }}')).toEqual([{ kind: 'section', name: 'A', unless: false, children: [] }])
    expect(nodesOf('{{{Front}}')).toEqual([field('Front')])
  })

  test('text where a comment is, whatever stands in it', () => {
    expect(nodesOf('a<!-- {{#A}} -->{{B}}')).toEqual([text('a<!-- {{#A}} -->'), field('B')])
    expect(nodesOf('a<!-- {{B}}')).toEqual([text('a<!-- '), field('B')])
  })

  test('the same in other braces, where it says so first', () => {
    expect(nodesOf('\n{{=<% %>=}}\n<%Front%><% #B %>x<%/B%>')).toEqual(nodesOf('\n{{Front}}{{#B}}x{{/B}}'))
  })
})

describe('a broken template says in one sentence that', () => {
  test.each([
    ['{{#A}}x', '{{#A}} is never closed.'],
    ['x{{/A}}', '{{/A}} closes nothing.'],
    ['{{#A}}{{/B}}', '{{#A}} is closed by {{/B}}.'],
    ['{{^A}}{{#B}}{{/A}}{{/B}}', '{{#B}} is closed by {{/A}}.'],
    ['{{Front', 'a “{{” has no “}}” behind it.'],
    ['{{#A}}'.repeat(100), 'its sections lie too deep inside one another.'],
  ])('%s', (given, problem) => {
    expect(templateOf(given)).toEqual({ nodes: null, problem })
  })

  test('it names a field that is not there, also where it would not be shown', () => {
    const problem = 'it names a field “Nowhere”, which the note type does not have.'
    expect(problemWith(templateOf('{{#A}}{{Nowhere}}{{/A}}'), ['A'])).toBe(problem)
    expect(problemWith(templateOf('{{^Nowhere}}x{{/Nowhere}}'), ['A'])).toBe(problem)
  })

  test('but not of what every note has, of clozes by number, or of a list of voices', () => {
    const all =
      '{{FrontSide}}{{Tags}}{{Type}}{{Deck}}{{Subdeck}}{{Card}}{{CardFlag}}{{CardID}}{{#c1}}{{/c1}}{{tts-voices:}}'
    expect(problemWith(templateOf(all), [])).toBeNull()
  })
})

test('any text at all is read, or says what is wrong, and never throws', () => {
  const piece = fc.constantFrom(
    '{{',
    '}}',
    '#',
    '/',
    '^',
    'A',
    'B',
    ':',
    '<!--',
    '-->',
    '{',
    ' ',
    '{{=<% %>=}}',
    '<%',
    '%>',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 24 }), pieces => {
      const { nodes, problem } = templateOf(pieces.join(''))
      expect((nodes === null) === (problem !== null)).toBe(true)
    }),
    { numRuns: 2_000 },
  )
})
