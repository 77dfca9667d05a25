import { isEmptyField } from './cards-of.ts'
import { templateOf, type TemplateNode } from './template.ts'

/** The part of a note type that decides which fields stand on its cards. */
interface Sides {
  readonly kind: 'standard' | 'cloze'
  readonly fields: readonly string[]
  readonly templates: readonly { readonly front: string; readonly back: string }[]
}

/**
 * Whether a card reads otherwise on its front or back: a field that stands there, before or after, holds other words. Its
 * source and other fields that no side shows do not count, nor do spaces.
 * @param template the card's place in its note; a cloze type has one template for all
 */
export function isRewritten(
  { kind, fields, templates }: Sides,
  template: number,
  before: readonly string[],
  after: readonly string[],
): boolean {
  const sides = templates[kind === 'cloze' ? 0 : template]
  if (sides === undefined) return false
  const shown = new Set([...shownOn(sides, fields, before), ...shownOn(sides, fields, after)])
  return fields.some((name, at) => shown.has(name) && wordsOf(before[at]) !== wordsOf(after[at]))
}

function shownOn(
  { front, back }: Sides['templates'][number],
  fields: readonly string[],
  texts: readonly string[],
): readonly string[] {
  const full = new Set(fields.filter((_, at) => !isEmptyField(texts[at] ?? '')))
  return [front, back].flatMap(side => {
    const { nodes } = templateOf(side)
    // A side that cannot be read shows what is wrong with it; any field may have been meant.
    return nodes === null ? fields : namesShown(nodes, full)
  })
}

function namesShown(nodes: readonly TemplateNode[], full: ReadonlySet<string>): readonly string[] {
  return nodes.flatMap(node => {
    if (node.kind === 'text') return []
    if (node.kind === 'field') return [node.name]
    return full.has(node.name) === node.unless ? [] : namesShown(node.children, full)
  })
}

function wordsOf(text = ''): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
