import { cardsOf, isEmptyField, type CardRules } from '../../domain/note/cards-of.ts'
import { clozeNumbers } from '../../domain/note/cloze.ts'
import { occlusionFields } from '../../domain/note/occlusion-fields.ts'
import { picturesIn } from '../../domain/note/picture.ts'

/** Why a note cannot be saved, in a sentence, or null. */
export function problemOf(
  type: CardRules & { readonly markup: 'markdown' | 'html' },
  texts: readonly string[],
): string | null {
  const places = occlusionFields(type, texts)
  if (places !== null) {
    if (picturesIn(texts[places.picture] ?? '', type.markup).length === 0) return 'There is no picture yet.'
    return clozeNumbers(texts).length === 0 ? 'Nothing is hidden yet: add a box to the picture.' : null
  }
  const [first = ''] = texts
  if (isEmptyField(first)) return `“${type.fields[0] ?? ''}” is empty.`
  if (type.kind === 'cloze') {
    return clozeNumbers(texts).length === 0 ? 'Nothing is hidden yet: mark some words as a gap.' : null
  }
  if (isEmptyField(texts[1] ?? '') && type.fields.length > 1) return `“${type.fields[1] ?? ''}” is empty.`
  return cardsOf(type, texts).length === 0 ? 'It would have no card.' : null
}
