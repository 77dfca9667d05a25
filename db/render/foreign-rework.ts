/** Foreign HTML, parsed: what would need the network, a script or a click elsewhere becomes a part that needs none. */
import type { Element, ElementContent, Properties, Root, RootContent } from 'hast'
import { part, picture, player, remote, withSounds, type NamedFiles } from './foreign-parts.ts'

/** Of an element with nothing in it nothing is left of a link or a button either. */
const SEEN = /^(?:img|card-.*|audio|video|ruby)$/
/** What a text stands in: in code and drawings nothing is read into it. */
type Around = 'text' | 'code' | 'drawing'

const SIZES = ['x-small', 'small', 'medium', 'large', 'x-large', 'xx-large', 'xxx-large']

/** A tree in which nothing points out of the collection. */
export function rework(tree: Root, files: NamedFiles): Root {
  return { type: 'root', children: tree.children.flatMap(node => reworked(node, files, 'text')) }
}

function reworked(node: RootContent, files: NamedFiles, around: Around): ElementContent[] {
  if (node.type === 'text') return around === 'text' ? withSounds(node.value, files) : [node]
  if (node.type !== 'element') return []
  const within = aroundIn(node, around)
  const children = () => node.children.flatMap(child => reworked(child, files, within))
  if (within === 'drawing') return node.tagName === 'a' ? children() : [{ ...node, children: children() }]
  const { properties } = node
  switch (node.tagName) {
    case 'a':
      return link(node, children())
    case 'img':
      return image(properties, files)
    case 'audio':
    case 'video':
      return sources(node)
        .slice(0, 1)
        .map(src => player(src, files, node.tagName === 'video'))
    case 'iframe':
    case 'embed':
    case 'object':
    case 'frame':
      return embedded(properties, files)
    case 'input':
    case 'source':
    case 'track':
      return []
    case 'picture':
      return children().slice(-1)
    case 'font':
      return [part('span', fontStyle(properties), children())]
    case 'card-math':
      return [
        part('code', { className: ['card-display' in properties ? 'math-display' : 'math-inline'] }, node.children),
      ]
    case 'div':
      if (typeof properties['card-hint'] === 'string')
        return [part('card-hint', { label: properties['card-hint'] }, children())]
  }
  return [{ ...node, properties: withGround(properties), children: children() }]
}

function aroundIn({ tagName }: Element, around: Around): Around {
  if (around === 'drawing' || tagName === 'svg') return 'drawing'
  return tagName === 'code' || tagName === 'pre' ? 'code' : around
}

/** A link keeps its words; its address is there to be copied. */
function link({ properties }: Element, children: ElementContent[]): ElementContent[] {
  const href = text(properties['href']).trim()
  if (!children.some(isSeen)) return []
  if (!/^(?:https?|mailto|ftp):/i.test(href)) return children
  return [part('card-link', { address: href.slice(0, 2_000) }, children)]
}

function image(properties: Properties, files: NamedFiles): ElementContent[] {
  if ('card-typed' in properties) return [part('card-typed', {})]
  if (typeof properties['card-shape'] === 'string') {
    return [part('card-shape', { shape: properties['card-shape'], as: text(properties['card-role']) })]
  }
  // Pages copied from GitHub name the address that its own hides.
  const src = text(properties['dataCanonicalSrc'] ?? properties['src'])
  return src.trim() === '' ? [] : [picture(src, properties, files)]
}

function embedded(properties: Properties, files: NamedFiles): ElementContent[] {
  const src = text(properties['src'] ?? properties['data'])
  if (src.trim() === '') return []
  return [/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(src.trim()) ? remote(src, 'page') : picture(src, {}, files)]
}

function sources({ properties, children }: Element): readonly string[] {
  const own = text(properties['src'])
  const below = children.map(child =>
    child.type === 'element' && child.tagName === 'source' ? text(child.properties['src']) : '',
  )
  return [own, ...below].filter(src => src.trim() !== '')
}

/** `<font>` says what a style says. */
function fontStyle({ color, face, size, style, className }: Properties): Properties {
  const at = Number(text(size).replace(/^\+/, ''))
  const step = /^[+-]/.test(text(size)) ? at + 2 : at - 1
  const declarations = [
    ...(text(color) === '' ? [] : [`color: ${/^[0-9a-f]{6}$/i.test(text(color)) ? '#' : ''}${text(color)}`]),
    ...(text(face) === '' ? [] : [`font-family: ${text(face)}`]),
    ...(text(size) === '' ? [] : [`font-size: ${SIZES[Math.min(6, Math.max(0, step))] ?? 'medium'}`]),
    ...(text(style) === '' ? [] : [text(style)]),
  ]
  return { className, style: declarations.join('; ') }
}

/** Grounds and widths that were attributes once. */
function withGround(properties: Properties): Properties {
  const { bgColor, color, style } = properties
  const said = [
    text(bgColor) === '' ? '' : `background-color: ${text(bgColor)}`,
    text(color) === '' ? '' : `color: ${text(color)}`,
  ]
  const declarations = [...said, text(style)].filter(one => one !== '')
  return declarations.length === 0 ? properties : { ...properties, style: declarations.join('; ') }
}

function isSeen(node: ElementContent): boolean {
  if (node.type === 'text') return node.value.trim() !== ''
  return node.type === 'element' && (SEEN.test(node.tagName) || node.children.some(isSeen))
}

function text(value: Properties[string]): string {
  return Array.isArray(value)
    ? value.join(' ')
    : typeof value === 'string' || typeof value === 'number'
      ? String(value)
      : ''
}
