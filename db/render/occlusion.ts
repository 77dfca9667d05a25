/** Shapes over a picture: what is asked for is hidden, and shown with the answer. Drawn as SVG in fractions of the picture. */
import type { Element, ElementContent, Properties, Root } from 'hast'
import { shapeOf, type Shape } from '../domain/note/occlusion.ts'
import { part } from './foreign-parts.ts'

type Role = 'asked' | 'told' | 'other' | 'label'

/** The sides of the box that shapes are drawn in; their fractions are of it. */
const SCALE = 1_000
const MOST_SHAPES = 500

/** A tree in which the marks of shapes lie over the picture they belong to: the one in Anki's container, or the first. */
export function withShapes(tree: Root): Root {
  const shapes = shapesIn(tree).slice(0, MOST_SHAPES)
  if (shapes.length === 0) return tree
  const container = find(tree, ({ properties }) => properties['id'] === 'image-occlusion-container')
  const target = find(container ?? tree, isPicture) ?? find(tree, isPicture)
  return { type: 'root', children: replaced(tree.children as ElementContent[], target, shapes) }
}

function replaced(
  nodes: readonly ElementContent[],
  target: Element | null,
  shapes: readonly Element[],
): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node]
    if (node.tagName === 'card-shape') return []
    if (node === target) return [covered(node, shapes)]
    return [{ ...node, children: replaced(node.children, target, shapes) }]
  })
}

function covered(picture: Element, marks: readonly Element[]): Element {
  const drawn = marks.flatMap(({ properties }) => {
    const shape = shapeOf(typeof properties['shape'] === 'string' ? properties['shape'] : '')
    return shape === null ? [] : [drawShape(shape, roleOf(properties))]
  })
  // The shapes are shares of the whole picture: it keeps its own proportions.
  const { src, alt, address, kind, name } = picture.properties
  const view = { viewBox: `0 0 ${SCALE} ${SCALE}`, preserveAspectRatio: 'none', className: ['card-shapes'] }
  const boxes = drawn.filter(one => one?.tagName !== 'span').filter(one => one !== null)
  const labels = drawn.filter(one => one?.tagName === 'span').filter(one => one !== null)
  return part('span', { className: ['card-occlusion'] }, [
    part(picture.tagName, { src, alt, address, kind, name }),
    part('svg', { ...view, ariaHidden: 'true' }, boxes),
    ...labels,
  ])
}

function roleOf({ as }: Properties): Role {
  return as === 'asked' || as === 'told' || as === 'label' ? as : 'other'
}

/** Null for what is not hidden on this card. */
function drawShape(shape: Shape, role: Role): Element | null {
  if (role === 'other' && !shape.always) return null
  if (shape.kind === 'text') return role === 'other' ? null : label(shape, role)
  const className = [`card-shape-${role}`]
  const common = { className, vectorEffect: 'non-scaling-stroke', ...turned(shape) }
  switch (shape.kind) {
    case 'rect':
      return part('rect', {
        ...common,
        x: at(shape.left),
        y: at(shape.top),
        width: at(shape.width),
        height: at(shape.height),
      })
    case 'ellipse':
      return part('ellipse', {
        ...common,
        cx: at(shape.left + shape.width / 2),
        cy: at(shape.top + shape.height / 2),
        rx: at(shape.width / 2),
        ry: at(shape.height / 2),
      })
    case 'polygon':
      return part('polygon', { ...common, points: shape.points.map(([x, y]) => `${at(x)},${at(y)}`).join(' ') })
  }
}

function label({ left, top, text, scale }: Extract<Shape, { kind: 'text' }>, role: Role): Element {
  const place = `left: ${percent(left)}; top: ${percent(top)}; font-size: ${Math.round(scale * 100)}%`
  return part('span', { className: ['card-label', `card-shape-${role}`], style: place }, [
    { type: 'text', value: role === 'asked' ? '?' : text },
  ])
}

function turned(shape: Shape): Properties {
  if (shape.angle === 0 || shape.kind === 'polygon' || shape.kind === 'text') return {}
  return { transform: `rotate(${shape.angle} ${at(shape.left)} ${at(shape.top)})` }
}

function at(fraction: number): string {
  return String(Math.round(fraction * SCALE * 10) / 10)
}

function percent(fraction: number): string {
  return `${Math.round(fraction * 10_000) / 100}%`
}

function shapesIn(node: Root | Element): readonly Element[] {
  return node.children.flatMap(child => {
    if (child.type !== 'element') return []
    return child.tagName === 'card-shape' ? [child] : shapesIn(child)
  })
}

function isPicture({ tagName }: Element): boolean {
  return tagName === 'img' || tagName === 'card-remote' || tagName === 'card-missing'
}

function find(node: Root | Element, wanted: (element: Element) => boolean): Element | null {
  for (const child of node.children) {
    if (child.type !== 'element') continue
    const found = wanted(child) ? child : find(child, wanted)
    if (found !== null) return found
  }
  return null
}
