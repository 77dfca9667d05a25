/** Flowcharts in Mermaid's language, drawn: a code block that says `mermaid` becomes shapes; one that cannot be read stays code. */
import type * as beautifulMermaid from 'beautiful-mermaid'
import type { Element, ElementContent, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { visit } from 'unist-util-visit'
import { arrowheadsOf } from './diagram-arrows.ts'
import { paintOf, SHAPES } from './diagram-shapes.ts'
import { diagramWords } from './diagram-words.ts'

type Drawer = typeof beautifulMermaid

const LANGUAGE = 'language-mermaid'
const FLOWCHART = /^\s*(?:flowchart|graph)\s+(?:TD|TB|BT|LR|RL)\b/
/** Colours are the page's, and nothing in a diagram can be followed. */
const STYLING = /^\s*(?:style|linkStyle|classDef|class|click)\s.*$/gm
/** Laying out takes longer than in proportion. */
const MOST = { characters: 4_000, nodes: 30, edges: 40 } as const
/** Of the drawer's units to one rem. */
const UNITS = 16
const SPACES = { padding: 4, nodeSpacing: 20, layerSpacing: 36, transparent: true } as const

let loading: Promise<Drawer> | null = null

/** Draws the diagrams of a tree in place. */
export async function drawDiagrams(tree: Root): Promise<void> {
  const blocks: { readonly source: string; readonly replace: (drawn: Element) => void }[] = []
  visit(tree, 'element', (node, index, parent) => {
    const source = sourceIn(node)
    if (source === null || index === undefined || parent === undefined) return
    blocks.push({ source, replace: drawn => (parent.children[index] = drawn) })
  })
  if (blocks.length === 0) return
  const drawer = await (loading ??= import('beautiful-mermaid'))
  for (const { source, replace } of blocks) {
    const drawn = drawnOr(drawer, source)
    if (drawn !== null) replace(drawn)
  }
}

/** What stands in a code block for a diagram; null: it is another one. */
function sourceIn(node: Element): string | null {
  const [code] = node.children
  if (node.tagName !== 'pre' || code?.type !== 'element') return null
  const { className } = code.properties
  if (!Array.isArray(className) || !className.includes(LANGUAGE)) return null
  return code.children.map(child => (child.type === 'text' ? child.value : '')).join('')
}

/** Null: it cannot be read, or is more than anybody takes in. */
function drawnOr(drawer: Drawer, source: string): Element | null {
  if (source.length > MOST.characters || !FLOWCHART.test(source)) return null
  try {
    const plain = source.replaceAll(STYLING, '').replaceAll(/:::\w+/g, '')
    const graph = drawer.parseMermaid(plain)
    if (graph.nodes.size === 0 || graph.nodes.size > MOST.nodes || graph.edges.length > MOST.edges) return null
    const svg = svgIn(fromHtml(drawer.renderMermaidSVG(plain, SPACES), { fragment: true, space: 'svg' }))
    return svg && framed(svg, diagramWords(graph))
  } catch {
    return null
  }
}

function svgIn(root: Root): Element | null {
  return root.children.filter(child => child.type === 'element').find(({ tagName }) => tagName === 'svg') ?? null
}

/** The drawing under its name in words, as wide as its text needs at the size that is set. */
function framed(svg: Element, words: string): Element | null {
  const box = String(svg.properties['viewBox'])
  const [, , width, height] = box.split(' ').map(Number)
  if (width === undefined || height === undefined || !(width > 0 && height > 0)) return null
  const drawing: Element = {
    type: 'element',
    tagName: 'svg',
    properties: { viewBox: box, width: rem(width), height: rem(height), ariaHidden: 'true' },
    children: svg.children.flatMap(cut),
  }
  // Where it is too wide it scrolls, for which it has to be reached.
  const properties = { className: ['diagram'], role: 'img', ariaLabel: words, tabIndex: 0 }
  return { type: 'element', tagName: 'div', properties, children: [drawing] }
}

function rem(units: number): string {
  return `${rounded(units / UNITS)}rem`
}

/** A shape cut down to what is allowed, with the heads of its arrows; nothing of what is not. */
function cut(node: ElementContent): ElementContent[] {
  if (node.type === 'text') return node.value.trim() === '' ? [] : [{ type: 'text', value: node.value }]
  if (node.type !== 'element') return []
  const allowed = SHAPES[node.tagName]
  if (allowed === undefined) return []
  const properties = Object.fromEntries(
    Object.entries(allowed).flatMap(([name, pattern]) => {
      const value = valueOf(name, node.properties[name])
      return value !== null && pattern.test(value) ? [[name, value] as const] : []
    }),
  )
  const children = node.children.flatMap(cut)
  const shape: Element = { type: 'element', tagName: node.tagName, properties, children }
  return [shape, ...arrowheadsOf(node)]
}

function valueOf(name: string, value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null
  const text = String(value)
  if (name === 'fill' || name === 'stroke') return paintOf(name, text)
  return text.replaceAll(/-?\d+\.\d+/g, number => String(rounded(Number(number))))
}

function rounded(number: number): number {
  return Math.round(number * 100) / 100
}
