/** A template of one of our own note types filled with Markdown fields: each field becomes a tree, and they follow one another. */
import type { Element, ElementContent, Root } from 'hast'
import { clozeAnswers, clozeHints, clozeParts } from '../domain/note/cloze.ts'
import { isShape } from '../domain/note/occlusion.ts'
import type { TemplateNode } from '../domain/note/template.ts'
import { isShown, type Filling } from './fill.ts'
import { LEFT_OUT } from './filters.ts'
import { part, type NamedFiles } from './foreign-parts.ts'
import { plainText, renderedField } from './markdown.ts'
import { withShapes } from './occlusion.ts'

/** What a side is made with. */
export interface MarkdownFilling extends Filling {
  readonly files: NamedFiles
  /** The front, for the back; empty on the front itself. */
  readonly front: Root
}

type FieldNode = Extract<TemplateNode, { kind: 'field' }>

/** The tree of a side. */
export async function markdownSide(nodes: readonly TemplateNode[], filling: MarkdownFilling): Promise<Root> {
  return withShapes({ type: 'root', children: await childrenOf(nodes, filling) })
}

async function childrenOf(nodes: readonly TemplateNode[], filling: MarkdownFilling): Promise<ElementContent[]> {
  const all = await Promise.all(nodes.map(node => nodeOf(node, filling)))
  return all.flat()
}

async function nodeOf(node: TemplateNode, filling: MarkdownFilling): Promise<ElementContent[]> {
  switch (node.kind) {
    case 'text':
      return node.text.trim() === '' ? [] : contentOf(node.text, filling)
    case 'section':
      return isShown(node, filling) ? childrenOf(node.children, filling) : []
    case 'field':
      return fieldOf(node, filling)
  }
}

async function fieldOf({ name, filters }: FieldNode, filling: MarkdownFilling): Promise<ElementContent[]> {
  if (name === 'FrontSide') return filling.front.children as ElementContent[]
  if (filters.at(-1) === 'type') return [part('card-typed', {})]
  const text = filling.text(name)
  if (text.trim() === '') return []
  if (filters.includes('cloze')) {
    const shapes = shapesOf(text, filling)
    if (shapes.length > 0) return shapes
  }
  const children = await contentOf(wordsFor(text, filters, filling), filling, filters.includes('cloze'))
  return filters.includes('hint') && children.length > 0 ? [part('card-hint', { label: name }, children)] : children
}

function wordsFor(text: string, filters: readonly string[], { number, side }: MarkdownFilling): string {
  const kept = filters.includes('cloze-only')
    ? (side === 'answer' ? clozeAnswers(text, number) : clozeHints(text, number).map(hint => hint ?? LEFT_OUT)).join(
        ', ',
      )
    : text
  return filters.includes('text') ? plainText(kept) : kept
}

async function contentOf(
  text: string,
  { files, number, side }: MarkdownFilling,
  cloze = false,
): Promise<ElementContent[]> {
  const { tree } = await renderedField(text, files, cloze ? { number, side } : null)
  return tree.children as ElementContent[]
}

/** The shapes in a field, each with what it is on this side. */
function shapesOf(text: string, { number, side }: MarkdownFilling): Element[] {
  return clozeParts(text).flatMap(cloze => {
    if (typeof cloze === 'string') return []
    const [shape] = cloze.parts
    if (typeof shape !== 'string' || !isShape(shape)) return []
    const own = side === 'question' ? 'asked' : 'told'
    const as = cloze.numbers.includes(0) ? 'label' : cloze.numbers.includes(number) ? own : 'other'
    return [part('card-shape', { shape, as })]
  })
}
