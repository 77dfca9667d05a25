import type { Item } from '../types/index.ts'
import { folded } from '../fold.ts'
import { hiddenIn, withGaps } from './cloze-note.ts'
import { escaped, isNumber, markdownSide, plainSide } from './side.ts'
import type { Side, SourceCard } from './source-card.ts'
import { FILL } from './words.ts'

/** More words than this have too many right forms. */
const MOST_WORDS = 2
const GAP = 'gap'
/** What stands for a gap that is recalled. */
const LEFT_OUT = '[…]'
const HIGHLIGHT = /==(?=\S)([^=]*[^=\s])==/g
/** The gap of a cloze note, or the one highlighted phrase of a back that can be guessed in no other form; else null. */
export function clozeOf(card: SourceCard): Item | null {
  return card.gap === null ? ofHighlight(card) : ofNote(card, card.gap)
}

function ofNote({ front, back }: SourceCard, gap: number): Item | null {
  const text = textOf(front)
  const [own, another] = hiddenIn(text, gap)
  if (own === undefined || another !== undefined || isInFormula(front, gap)) return null
  const { answer, hint } = own
  const side = front.isPlain ? plainSide(answer, true) : markdownSide(answer, answer)
  if (!side.isTypeable) return null
  return {
    type: 'cloze',
    stem: FILL,
    text: withGaps(text, gap, drawn(front), () => `{{${GAP}}}`),
    code: false,
    blanks: [
      {
        key: GAP,
        answers: [answer],
        reason: back.md.trim() === '' ? side.md : back.md,
        ...(hint !== null && { hint }),
      },
    ],
  }
}

/** A cloze note with the gap left out in front, and filled behind; null when its text has no such gap. */
export function recalledNote({ front, back }: SourceCard, gap: number): Item | null {
  const text = textOf(front)
  if (hiddenIn(text, gap).length === 0) return null
  const draw = drawn(front)
  const stem = withGaps(text, gap, draw, ({ hint }) => (hint === null ? LEFT_OUT : `[${draw(hint)}]`))
  const full = withGaps(text, gap, draw, ({ answer }) => draw(answer))
  return { type: 'recall', stem, back: back.md.trim() === '' ? full : `${full}\n\n${back.md}` }
}

function textOf({ isPlain, words, md }: Side): string {
  return isPlain ? words : md
}

function drawn({ isPlain }: Side): (text: string) => string {
  return isPlain ? escaped : text => text
}

/** Whether the gap stands between the dollars of a formula, so that a field cannot. */
function isInFormula(front: Side, gap: number): boolean {
  const before =
    withGaps(
      textOf(front),
      gap,
      text => text,
      () => '\0',
    ).split('\0')[0] ?? ''
  return !front.isPlain && [...before.matchAll(/(?<!\\)\$/g)].length % 2 === 1
}

function ofHighlight({ front, back }: SourceCard): Item | null {
  const found = [...back.md.matchAll(HIGHLIGHT)]
  const [whole, phrase = ''] = found[0] ?? []
  if (found.length !== 1 || whole === undefined || !back.isTypeable || !isFair(phrase, front.key, back.words))
    return null
  return {
    type: 'cloze',
    stem: front.md,
    text: back.md.replace(whole, `{{${GAP}}}`),
    code: false,
    blanks: [{ key: GAP, answers: [phrase], reason: back.md }],
  }
}

/** One or two plain words, or a number, said neither by the question nor by the rest of the answer, which gives a context. */
function isFair(phrase: string, frontKey: string, back: string): boolean {
  const short = phrase.split(/\s+/).length <= MOST_WORDS || isNumber(phrase)
  const plain = /^[\p{L}\p{N} .,%+−/@-]+$/u.test(phrase)
  const rest = back.replace(phrase, ' ')
  const key = folded(phrase)
  const isGiven = frontKey.includes(key) || folded(rest).includes(key)
  return short && plain && !isGiven && rest.trim().split(/\s+/).length >= 4 && !back.includes('{{')
}
