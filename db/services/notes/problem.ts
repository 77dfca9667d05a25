import { cardsOf, isEmptyField, type CardRules } from '../../domain/note/cards-of.ts'
import { clozeNumbers } from '../../domain/note/cloze.ts'

/** Why a note cannot be saved, in a sentence, or null. */
export function problemOf(type: CardRules, texts: readonly string[]): string | null {
  const [first = ''] = texts
  if (isEmptyField(first)) return `“${type.fields[0] ?? ''}” is empty.`
  if (type.kind === 'cloze') {
    return clozeNumbers(texts).length === 0 ? 'Nothing is hidden yet: mark some words as a gap.' : null
  }
  if (isEmptyField(texts[1] ?? '') && type.fields.length > 1) return `“${type.fields[1] ?? ''}” is empty.`
  return cardsOf(type, texts).length === 0 ? 'It would have no card.' : null
}
