/** Which fields of a note hold a picture with covered places; its type may be ours, or Anki's in any language. */
import { isShape } from './occlusion.ts'
import { picturesIn, type Markup } from './picture.ts'

interface OcclusionType {
  readonly kind: 'standard' | 'cloze'
  readonly fields: readonly string[]
  readonly markup: Markup
}

/** The places of the two fields among all of them. */
export interface OcclusionFields {
  readonly picture: number
  readonly shapes: number
}

const CLOZE_OF_SHAPE = /\{\{c[\d,]*\d::([^}]{0,40})/g
const NAMES = [
  ['Image', 'Shapes'],
  ['Image', 'Occlusion'],
] as const

/** The fields of picture and places, or null where a note has none. */
export function occlusionFields(type: OcclusionType, texts: readonly string[]): OcclusionFields | null {
  if (type.kind !== 'cloze') return null
  for (const [picture, shapes] of NAMES) {
    const [at, over] = [type.fields.indexOf(picture), type.fields.indexOf(shapes)]
    if (at >= 0 && over >= 0) return { picture: at, shapes: over }
  }
  const shapes = texts.findIndex(text => [...text.matchAll(CLOZE_OF_SHAPE)].some(([, body = '']) => isShape(body)))
  const picture = texts.findIndex((text, index) => index !== shapes && picturesIn(text, type.markup).length > 0)
  return shapes < 0 || picture < 0 ? null : { picture, shapes }
}
