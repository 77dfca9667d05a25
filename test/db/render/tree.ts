/** Looks at a rendered tree with a list of its own, so that the product's list is held to something. */
import type { Element, Root, RootContent } from 'hast'

/** Elements that may have no attribute. */
const PLAIN = 'blockquote br del em h1 h2 h3 h4 h5 h6 hr li mark p section strong sup table tbody thead tr ul'

/** What Markdown itself may become, with the attributes each may have. */
const TEXT: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(PLAIN.split(' ').map(name => [name, []])),
  code: ['className'],
  img: ['src', 'alt'],
  ol: ['start'],
  pre: ['className', 'tabIndex'],
  // Formulas and the words of a coloured line of code.
  span: ['className', 'class', 'style', 'title'],
  td: ['align'],
  th: ['align'],
}

/** What only a formula may hold. */
const FORMULA: Readonly<Record<string, readonly string[]>> = {
  annotation: ['encoding'],
  math: ['xmlns', 'display'],
  menclose: ['notation'],
  mfrac: ['linethickness'],
  mi: ['mathvariant', 'mathcolor', 'mathbackground', 'mathsize'],
  mn: ['mathvariant', 'mathcolor'],
  mo: [
    'stretchy',
    'fence',
    'separator',
    'lspace',
    'rspace',
    'minsize',
    'maxsize',
    'largeop',
    'movablelimits',
    'accent',
    'form',
    'mathvariant',
    'mathcolor',
    'symmetric',
  ],
  mover: ['accent'],
  mpadded: ['height', 'width', 'depth', 'lspace', 'voffset', 'style'],
  mphantom: [],
  mroot: [],
  mrow: ['mathcolor', 'style'],
  ms: [],
  mspace: ['width', 'height', 'linebreak', 'mathbackground', 'depth'],
  msqrt: [],
  mstyle: ['displaystyle', 'scriptlevel', 'mathcolor', 'mathsize', 'mathbackground', 'mathvariant'],
  msub: [],
  msubsup: [],
  msup: [],
  mtable: [
    'rowspacing',
    'columnspacing',
    'columnalign',
    'columnlines',
    'rowlines',
    'width',
    'side',
    'align',
    'displaystyle',
  ],
  mtd: ['style', 'width'],
  mtext: ['mathvariant', 'mathcolor'],
  mtr: [],
  munder: ['accentunder'],
  munderover: [],
  path: ['d'],
  semantics: [],
  span: ['className', 'style', 'ariaHidden', 'title'],
  svg: ['xmlns', 'width', 'height', 'viewBox', 'preserveAspectRatio', 'style'],
  line: ['x1', 'y1', 'x2', 'y2', 'strokeWidth'],
}

const MEDIA = /^\/media\/[0-9a-f]{64}$/
/** Nothing in a style may fetch, run, or leave the place the formula stands in. */
const HARMFUL_STYLE = /url|expression|import|javascript|fixed|absolute|sticky|@|\\|<|content/i

/** Everything in a tree that is outside of the list, in words. */
export function outside(tree: Root): readonly string[] {
  return tree.children.flatMap(node => judge(node, false))
}

function judge(node: RootContent, inFormula: boolean): readonly string[] {
  if (node.type === 'text') return []
  if (node.type !== 'element') return [`a ${node.type}`]
  const formula = inFormula || isFormula(node)
  const may = (formula ? FORMULA[node.tagName] : undefined) ?? TEXT[node.tagName]
  if (may === undefined) return [`<${node.tagName}>`]
  const wrong = Object.entries(node.properties).flatMap(([name, value]) => judgeProperty(node, may, name, value))
  return [...wrong, ...node.children.flatMap(child => judge(child, formula))]
}

function judgeProperty({ tagName }: Element, may: readonly string[], name: string, value: unknown): readonly string[] {
  const said = `<${tagName} ${name}="${String(value)}">`
  if (/^on/i.test(name) || !may.includes(name)) return [said]
  if (name === 'class') return value === 'line' ? [] : [said]
  if (name === 'src') return MEDIA.test(String(value)) ? [] : [said]
  return name === 'style' && HARMFUL_STYLE.test(String(value)) ? [said] : []
}

function isFormula({ tagName, properties }: Element): boolean {
  const names = properties['className']
  return tagName === 'span' && Array.isArray(names) && names.some(name => name === 'katex' || name === 'katex-display')
}

/** Names of all elements, in the order they come. */
export function elements(node: Root | RootContent): readonly Element[] {
  if (!('children' in node)) return []
  const below = node.children.flatMap(elements)
  return node.type === 'element' ? [node, ...below] : below
}

/** The tags of a tree, each once. */
export function tags(tree: Root): ReadonlySet<string> {
  return new Set(elements(tree).map(element => element.tagName))
}

/** All text of a tree. */
export function textOf(node: Root | RootContent): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}
