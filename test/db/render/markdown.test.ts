import fc from 'fast-check'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { plainText, renderMarkdown } from '../../../db/render/markdown.ts'
import { HOSTILE } from './hostile.ts'
import { elements, outside, tags, textOf } from './tree.ts'

/** What a card may take to render however it was written. */
const PATIENCE_MS = 2_000
const HASH = '0123456789abcdef'.repeat(4)

beforeEach(() => void vi.spyOn(console, 'error').mockReturnValue())

describe('what is hostile', () => {
  test('leaves nothing in the tree that is not on the list', async () => {
    expect(HOSTILE.length).toBeGreaterThan(400)
    const found: string[] = []
    for (const text of HOSTILE) {
      for (const wrong of outside(await renderMarkdown(text))) found.push(`${text} → ${wrong}`)
    }
    expect(found).toEqual([])
  })

  test('leaves no link, and no picture from elsewhere', async () => {
    for (const text of HOSTILE) {
      const tree = await renderMarkdown(text)
      const pictures = elements(tree).filter(({ tagName, properties }) => tagName === 'img' && 'src' in properties)
      expect([text, pictures, tags(tree).has('a')]).toEqual([text, [], false])
    }
  })

  test('is no class or id of the app’s', async () => {
    const tree = await renderMarkdown(
      '<div class="dialog" id="root">x</div>\n\n```python onclick=1 .dialog #root\nx\n```',
    )
    const names = elements(tree).flatMap(({ properties }) =>
      [properties['className'] ?? [], properties['id'] ?? []].flat(),
    )
    expect(names.filter(name => /dialog|root/.test(name))).toEqual([])
  })

  test('keeps the words of a link whose target is gone', async () => {
    const tree = await renderMarkdown('See [the paper](https://evil.example) and [this](javascript:alert(1)).')
    expect(textOf(tree).trim()).toBe('See the paper and this.')
    expect(JSON.stringify(tree)).not.toMatch(/evil|javascript/)
  })

  test.each([
    String.raw`\href{javascript:alert(1)}{x}`,
    String.raw`\url{https://evil.example}`,
    String.raw`\includegraphics[width=1em]{https://evil.example/p.png}`,
    String.raw`\htmlClass{dialog}{x}`,
    String.raw`\htmlId{root}{x}`,
    String.raw`\htmlStyle{position:fixed}{x}`,
    String.raw`\htmlData{a=b}{x}`,
  ])('in a formula, %s does nothing', async formula => {
    const tree = await renderMarkdown(`$${formula}$`)
    expect(outside(tree)).toEqual([])
    const said = elements(tree).map(({ tagName, properties }) => [
      tagName,
      properties['href'],
      properties['src'],
      properties['id'],
    ])
    expect(
      said.filter(([tag, ...values]) => tag === 'a' || tag === 'img' || values.some(value => value !== undefined)),
    ).toEqual([])
    expect(JSON.stringify(elements(tree).map(one => one.properties['className']))).not.toContain('dialog')
  })

  test('a formula that grows without end, or wants to be as large as the window, is held', async () => {
    const began = performance.now()
    const tree = await renderMarkdown(String.raw`$\def\a{\a\a}\a$ $\rule{9999em}{9999em}$`)
    expect(performance.now() - began).toBeLessThan(PATIENCE_MS)
    const widths = JSON.stringify(tree).match(/(?:width|height|top):(\d+)/g) ?? []
    expect(widths.map(width => Number(/\d+/.exec(width)?.[0])).filter(em => em > 100)).toEqual([])
  })
})

describe('what a card is written with stays', () => {
  test('emphasis, lists, quotes, headings and rules', async () => {
    const tree = await renderMarkdown('# A\n\n**b** *c* ~~d~~ `e`\n\n- f\n\n3. g\n\n> h\n\n---\n')
    expect([...tags(tree)].toSorted()).toEqual(
      ['blockquote', 'code', 'del', 'em', 'h1', 'hr', 'li', 'ol', 'p', 'strong', 'ul'].toSorted(),
    )
    expect(elements(tree).find(({ tagName }) => tagName === 'ol')?.properties).toEqual({ start: 3 })
  })

  test('formulas, in the line and on their own, also for screen readers', async () => {
    const tree = await renderMarkdown(String.raw`$q = \frac{1}{k}$` + '\n\n$$\n\\sum_i x_i\n$$')
    expect(elements(tree).filter(({ tagName }) => tagName === 'math')).toHaveLength(2)
    expect(JSON.stringify(tree)).toContain('katex-display')
    expect(outside(tree)).toEqual([])
  })

  test('tables, with their alignment', async () => {
    const tree = await renderMarkdown('| a | b |\n|:--|--:|\n| 1 | 2 |')
    const cells = elements(tree).filter(({ tagName }) => tagName === 'td')
    expect(cells.map(({ properties }) => properties['align'])).toEqual(['left', 'right'])
  })

  test('highlights, also around emphasis and formulas', async () => {
    const tree = await renderMarkdown('The ==key **phrase** $x$== and a lone == sign')
    const [mark, ...more] = elements(tree).filter(({ tagName }) => tagName === 'mark')
    expect(more).toEqual([])
    expect(mark === undefined ? '' : textOf(mark)).toMatch(/^key phrase /)
    expect(textOf(tree)).toContain('a lone == sign')
  })

  test('the colours of code, and the code as it was written', async () => {
    const tree = await renderMarkdown('```python\nfor card in cards:\n    print("<b>")\n```')
    const colours = elements(tree).filter(({ properties }) => String(properties['style']).includes('--shiki-dark'))
    expect(colours.length).toBeGreaterThan(3)
    expect(textOf(tree)).toContain('    print("<b>")')
  })

  test('pictures that lie in the collection, with what they show', async () => {
    const tree = await renderMarkdown(`![a curve](/media/${HASH})`)
    const pictures = elements(tree).filter(({ tagName }) => tagName === 'img')
    expect(pictures.map(({ properties }) => properties)).toEqual([{ src: `/media/${HASH}`, alt: 'a curve' }])
  })
})

const REPEATED = [
  '[',
  '*',
  '>',
  '`',
  '$',
  '|',
  '> ',
  '- ',
  '1. ',
  '+ ',
  '- a\n',
  '1) a\n',
  '![',
  '](',
  '_a ',
  '**a ',
  '*a_ ',
  '==a',
  '$$',
  '[^1]',
  '|-',
  'a|\n',
  '<a ',
  '<!--',
  '&',
  '\\',
  '#',
  '~~',
  '\n',
  'http://a ',
  'a@b.c ',
  '\t- ',
  'é́',
  '$x$ ',
  '```\n',
  '`a`',
]

describe('a text of 100 kB', () => {
  test.each(REPEATED.map(part => [JSON.stringify(part), part]))(
    'of nothing but %s is done in two seconds',
    async (_, part) => {
      const text = part.repeat(Math.ceil(100_000 / part.length))
      const began = performance.now()
      const tree = await renderMarkdown(text)
      plainText(text)
      expect(performance.now() - began).toBeLessThan(PATIENCE_MS)
      expect(outside(tree)).toEqual([])
      expect(JSON.stringify(structuredClone(tree)).length).toBeGreaterThan(0)
    },
  )

  test.each(REPEATED.map(part => [JSON.stringify(part), part]))(
    'as much of %s as is still read as Markdown is done in two seconds',
    async (_, part) => {
      for (const characters of [4_900, 9_900, 19_900]) {
        const began = performance.now()
        await renderMarkdown(part.repeat(Math.ceil(characters / part.length)))
        expect([characters, performance.now() - began < PATIENCE_MS]).toEqual([characters, true])
      }
    },
  )

  test('that is too much to be read as Markdown is shown as it was written', async () => {
    const text = `${'[*'.repeat(50_000)}\n\nThe end <script>`
    const tree = await renderMarkdown(text)
    expect([...tags(tree)]).toEqual(['p'])
    expect(textOf(tree)).toContain('The end <script>')
    expect(plainText(text)).toContain('The end <script>')
  })

  test('of prose is still read as Markdown', async () => {
    const text = 'A **bold** claim, made in plain words.\n\n'.repeat(400)
    expect(tags(await renderMarkdown(text))).toContain('strong')
  })
})

const PIECE = fc.oneof(
  fc.constantFrom(...HOSTILE.slice(0, 70)),
  fc.constantFrom(
    '$',
    '$$',
    '`',
    '```',
    '\n',
    '\n\n',
    '|',
    '==',
    '**',
    '[',
    '](',
    ')',
    '<',
    '>',
    '- ',
    '\\',
    '{',
    '}',
    '|-|\n',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
)

test('any text at all becomes a tree that is inside of the list', async () => {
  const text = fc.array(PIECE, { maxLength: 12 }).map(parts => parts.join(''))
  await fc.assert(
    fc.asyncProperty(fc.oneof(text, fc.string({ unit: 'grapheme' })), async given => {
      expect(outside(await renderMarkdown(given))).toEqual([])
    }),
    { numRuns: 1_500 },
  )
})
