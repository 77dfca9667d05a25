import type { Tools } from './question-type.ts'
import { askedOf, revealOf, type Item, type Revealed } from './types/index.ts'

/** The two sides of a card, in Markdown. */
export interface CardText {
  readonly front: string
  readonly back: string
}

/** A question as a card: what was asked in front; the accepted answer, its reason and the line to remember behind. */
export function cardOf(item: Item, remember: string | null, tools: Tools): CardText {
  const accepted = acceptedIn(revealOf(item, null, tools), item)
  const back = [...accepted, ...(remember === null || remember === '' ? [] : [remember])]
  return { front: askedOf(item, tools).stem.md, back: back.join('\n\n') }
}

/** The accepted answer and its reason, a paragraph each. */
function acceptedIn(revealed: Revealed, item: Item): readonly string[] {
  switch (revealed.type) {
    case 'single':
    case 'metric':
      return [...right(revealed.options), ...(revealed.because === null ? [] : right(revealed.because.options))]
    case 'diagnose':
      return [...right(revealed.options), ...right(revealed.check.options)]
    case 'multi':
      return [listOf(revealed.options.filter(({ correct }) => correct).map(({ text, reason }) => told(text, reason)))]
    case 'ordering':
      return [revealed.order.map(({ text }, at) => `${at + 1}. ${text.md}`).join('\n')]
    case 'matching':
      return [listOf(revealed.rows.map(({ left, accepted }) => `${left.md} → ${accepted.md}`))]
    case 'leakage':
      return [listOf(revealed.rows.filter(({ leaks }) => leaks).map(({ cells, reason }) => told(cells[0], reason)))]
    case 'numeric':
    case 'parametric':
      return [`==${revealed.label}==`, listOf(revealed.steps.map(({ md }) => md))]
    case 'formula':
      return [revealed.answer.md, revealed.reason.md]
    case 'cloze':
      return item.type === 'cloze' ? [filled(item), ...revealed.blanks.map(({ reason }) => reason.md)] : []
    case 'free':
      return [revealed.model.md]
    case 'typed':
    case 'recall':
      return [revealed.back.md]
  }
}

interface Text {
  readonly md: string
}

function right(
  options: readonly { readonly correct: boolean; readonly text: Text; readonly reason: Text }[],
): string[] {
  return options.filter(({ correct }) => correct).flatMap(({ text, reason }) => [`==${text.md}==`, reason.md])
}

function told(text: Text | undefined, reason: Text): string {
  return `${text?.md ?? ''}: ${reason.md}`
}

function listOf(lines: readonly string[]): string {
  return lines.map(line => `- ${line}`).join('\n')
}

function filled({ text, blanks }: Extract<Item, { type: 'cloze' }>): string {
  return blanks.reduce((whole, { key, answers }) => whole.replace(`{{${key}}}`, `==${answers[0] ?? ''}==`), text)
}
