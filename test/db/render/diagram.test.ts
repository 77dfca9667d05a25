/** Flowcharts in texts: drawn of harmless shapes, in the colours of the page, with their words for those who listen. */
import type { Element, Root, RootContent } from 'hast'
import { expect, test } from 'vitest'
import { plainText, rendered } from '../../../db/render/markdown.ts'

const TOWERS = `flowchart LR
  U[User tower] --> D((Dot))
  I[(Item index)] -->|top 500| D`

function fenced(source: string): string {
  return `\`\`\`mermaid\n${source}\n\`\`\``
}

async function treeOf(source: string): Promise<Root> {
  return (await rendered(fenced(source))).tree
}

function elements(node: Root | RootContent): Element[] {
  if (!('children' in node)) return []
  return [...(node.type === 'element' ? [node] : []), ...node.children.flatMap(elements)]
}

test('a flowchart becomes one picture with its words: who leads to whom, and by what name', async () => {
  const [picture, svg] = elements(await treeOf(TOWERS))
  expect(picture?.properties).toEqual({
    className: ['diagram'],
    role: 'img',
    ariaLabel: 'Diagram: User tower to Dot; Item index to Dot (top 500)',
    tabIndex: 0,
  })
  expect(svg).toMatchObject({ tagName: 'svg', properties: { ariaHidden: 'true' } })
})

test('a diagram consists of shapes alone: no style, no address, no id, no colour of its own', async () => {
  const drawn = elements(await treeOf(`${TOWERS}\n  style U fill:#f00\n  click U href "https://example.com"`)).slice(2)
  const names = new Set(drawn.map(({ tagName }) => tagName))
  const known = new Set(['g', 'rect', 'line', 'circle', 'ellipse', 'polygon', 'polyline', 'text', 'tspan'])
  expect([...names].filter(name => !known.has(name))).toEqual([])
  const said = JSON.stringify(drawn.map(({ properties }) => properties))
  expect(said).not.toMatch(/url\(|style|href|#|"id"|http|NaN/)
  const paints = drawn
    .flatMap(({ properties: { fill, stroke } }) => [fill, stroke])
    .filter(paint => paint !== undefined)
  expect(paints.filter(paint => !/^(?:none|var\(--diagram-[a-z]+\))$/.test(paint))).toEqual([])
})

test('every arrow has its head, and one that goes both ways has two', async () => {
  const heads = async (source: string) =>
    elements(await treeOf(source)).filter(
      ({ tagName, properties }) => tagName === 'polygon' && properties['fill'] === 'var(--diagram-line)',
    ).length
  expect(await heads('flowchart TD\n  A --> B --> C')).toBe(2)
  expect(await heads('flowchart TD\n  A <--> B')).toBe(2)
  expect(await heads('flowchart TD\n  A --- B')).toBe(0)
})

test('tags in a name are words of it', async () => {
  const tree = await treeOf('flowchart TD\n  A["<img src=x onerror=alert(1)>"] --> B["<script>x</script>"]')
  expect(elements(tree).map(({ tagName }) => tagName)).not.toContain('script')
  expect(elements(tree).map(({ tagName }) => tagName)).not.toContain('img')
})

test.each([
  ['another kind of diagram', 'sequenceDiagram\n  A->>B: hello'],
  ['no diagram at all', 'what is this'],
  ['one with more boxes than anybody takes in', `flowchart TD\n${many(31)}`],
])('%s is shown as its code', async (_, source) => {
  const [block, code] = elements(await treeOf(source))
  expect([block?.tagName, code?.tagName]).toEqual(['pre', 'code'])
  expect(JSON.stringify(code)).toContain(JSON.stringify(source).slice(1, -1))
})

test('what is drawn is no words of the text', async () => {
  const text = `Two towers.\n\n${fenced(TOWERS)}`
  expect(plainText(text)).toBe('Two towers.')
  expect((await rendered(text)).words).toBe('Two towers.')
})

function many(boxes: number): string {
  return Array.from({ length: boxes - 1 }, (_, at) => `  A${at} --> A${at + 1}`).join('\n')
}
