/** A template of HTML filled with the fields of a note. The result is read by `foreign.ts`, which trusts none of it. */
import { isEmptyField } from '../domain/note/cards-of.ts'
import { clozeSection, type TemplateNode } from '../domain/note/template.ts'
import { filtered, type Applied } from './filters.ts'

/** What a template is filled with. */
export interface Filling extends Omit<Applied, 'name'> {
  /** The text of a field or of what every note has; empty where there is none. */
  readonly text: (name: string) => string
}

/** The text of a side. */
export function fill(nodes: readonly TemplateNode[], filling: Filling): string {
  return nodes.map(node => fillNode(node, filling)).join('')
}

function fillNode(node: TemplateNode, filling: Filling): string {
  switch (node.kind) {
    case 'text':
      return node.text
    case 'field':
      return filtered(filling.text(node.name), node.filters, { ...filling, name: node.name })
    case 'section':
      return isShown(node, filling) ? fill(node.children, filling) : ''
  }
}

/** Whether a section is there for this note and card. */
export function isShown(
  { name, unless }: Extract<TemplateNode, { kind: 'section' }>,
  { text, number }: Pick<Filling, 'text' | 'number'>,
): boolean {
  const cloze = clozeSection(name)
  const held = cloze !== null && text(name) === '' ? cloze === number : !isEmptyField(text(name))
  return held !== unless
}
