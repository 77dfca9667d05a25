import { clozeNumbers, MOST_CLOZES } from './cloze.ts'
import { templateOf, type TemplateNode } from './template.ts'

/** The part of a note type that decides which cards its notes have. */
export interface CardRules {
  readonly kind: 'standard' | 'cloze'
  readonly fields: readonly string[]
  readonly templates: readonly { readonly front: string }[]
}

/** Spaces, line breaks and empty boxes are nothing. */
const NOTHING = /^(?:\s|<\/?(?:br|div) ?\/?>)*$/i

/** Whether a field holds nothing that would be seen. */
export function isEmptyField(text: string): boolean {
  return text === '' || NOTHING.test(text)
}

/**
 * Which cards a note has, by the index of their template. Of a standard type those whose front shows a field that holds
 * something, what is to be typed and what is shown without a field apart; a broken template has its card, which says so.
 * Of a cloze type one for each number in any field, its number less one, and the first where there is none.
 */
export function cardsOf(type: CardRules, texts: readonly string[]): readonly number[] {
  if (type.kind === 'cloze') {
    const numbers = clozeNumbers(texts)
    return numbers.length === 0 ? [0] : [...new Set(numbers.map(number => Math.min(number, MOST_CLOZES) - 1))]
  }
  const full = new Set(type.fields.filter((_, index) => !isEmptyField(texts[index] ?? '')))
  return type.templates.flatMap(({ front }, index) => {
    const { nodes } = templateOf(front)
    return nodes === null || shows(nodes, full) ? [index] : []
  })
}

function shows(nodes: readonly TemplateNode[], full: ReadonlySet<string>): boolean {
  return nodes.some(node => {
    switch (node.kind) {
      case 'text':
        return false
      case 'field':
        return full.has(node.name) && !node.filters.includes('type')
      case 'section':
        return !node.unless && full.has(node.name) && shows(node.children, full)
    }
  })
}
