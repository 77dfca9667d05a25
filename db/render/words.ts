/** The words of a note's field for lists and comparisons, whatever it is written in. */
import { withoutClozes } from '../domain/note/cloze.ts'
import { htmlWords } from './html-words.ts'
import { plainText } from './markdown.ts'

/** How the fields of a note are written. */
export type Markup = 'markdown' | 'html'

const SOUNDS = /\[sound:[^\]]{1,1000}\]/g
const SHAPES = /\{\{c\d+::image-occlusion:[^}]*\}\}/g

/** A field in words, on one line: clozes filled, without sounds and shapes. */
export function fieldWords(text: string, markup: Markup): string {
  const told = withoutClozes(text.replaceAll(SHAPES, ' ').replaceAll(SOUNDS, ' '))
  return markup === 'html' ? htmlWords(told) : plainText(told)
}
