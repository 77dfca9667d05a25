/** What the filters of a template do to a field that is HTML: `{{text:cloze:Field}}` applies cloze, then text. */
import { clozeAnswers, clozeHints, drawCloze, type ClozePens } from '../domain/note/cloze.ts'
import { isShape } from '../domain/note/occlusion.ts'
import { htmlOfPlain } from '../domain/transfer/plain.ts'
import { furigana, kana, kanji } from './furigana.ts'

/** What a filter has to know beside the text. */
export interface Applied {
  /** Name of the field. */
  readonly name: string
  /** Number of the card among those of its note, from 1. */
  readonly number: number
  readonly side: 'question' | 'answer'
}

/** Where an answer is typed, or compared; `foreign.ts` reads it. */
export const TYPED_MARK = '<img card-typed>'
/** What stands for a part that is asked for, without a hint. */
export const LEFT_OUT = '…'

type Filter = (html: string, applied: Applied) => string

const FILTERS: Readonly<Record<string, Filter>> = {
  text: stripped,
  plain: htmlOfPlain,
  cloze: (html, { number, side }) => drawCloze(html, number, side, SPANS),
  'cloze-only': clozeOnly,
  type: () => TYPED_MARK,
  hint: (html, { name }) => (html.trim() === '' ? html : `<div card-hint="${attribute(name)}">${html}</div>`),
  furigana,
  kanji,
  kana,
}

const SPANS: ClozePens = {
  asked: ({ parts, hint, numbers }) =>
    shapeMark(parts, 'asked', numbers) ?? `<span class="cloze">[${hint ?? LEFT_OUT}]</span>`,
  told: (html, { parts, numbers }) => shapeMark(parts, 'told', numbers) ?? `<span class="cloze">${html}</span>`,
  other: (html, { parts, numbers }) =>
    shapeMark(parts, 'other', numbers) ?? `<span class="cloze-inactive">${html}</span>`,
}

/** A field with filters applied to it, in their order. Those that nobody here knows change nothing. */
export function filtered(html: string, filters: readonly string[], applied: Applied): string {
  // Whatever stands behind `type` says how it is compared.
  if (filters.at(-1) === 'type') return TYPED_MARK
  return filters.reduce((text, name) => {
    const filter = Object.hasOwn(FILTERS, name) ? FILTERS[name] : undefined
    return filter === undefined ? text : filter(text, applied)
  }, html)
}

/** A text for the value of an attribute in double quotes. */
export function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}

/** Without tags; what was written as a sign (`&lt;`) stays one. */
function stripped(html: string): string {
  return html
    .replaceAll(/<(style|script)\b[^>]*>[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->/gi, '')
    .replaceAll(/<\/?[a-z][^>]*>/gi, '')
}

function clozeOnly(html: string, { number, side }: Applied): string {
  const shown = side === 'answer' ? clozeAnswers(html, number) : clozeHints(html, number).map(hint => hint ?? LEFT_OUT)
  return shown.join(', ')
}

/** A shape over a picture, as a mark that `occlusion.ts` takes up. */
function shapeMark(
  parts: readonly unknown[],
  as: 'asked' | 'told' | 'other',
  numbers: readonly number[],
): string | null {
  const [first] = parts
  if (typeof first !== 'string' || !isShape(first)) return null
  const role = numbers.includes(0) ? 'label' : as
  return `<img card-shape="${attribute(first)}" card-role="${role}">`
}
