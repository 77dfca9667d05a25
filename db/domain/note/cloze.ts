/**
 * Text with parts to be recalled: `{{c1::answer}}`, `{{c1::answer::hint}}`, `{{c1,2::for two cards}}`, one inside another.
 * What is not closed, closes nothing, or lies deeper than ten is the text it is.
 */

export interface Cloze {
  /** For which cards it is left out. */
  readonly numbers: readonly number[]
  readonly parts: readonly ClozePart[]
  /** What stands in its place; null: nothing was given. */
  readonly hint: string | null
}

export type ClozePart = string | Cloze

/** How the parts of a text are written out. */
export interface ClozePens {
  /** In place of what is asked for. */
  readonly asked: (cloze: Cloze) => string
  /** What was asked for, told. */
  readonly told: (text: string, cloze: Cloze) => string
  /** What another card asks for. */
  readonly other: (text: string, cloze: Cloze) => string
}

interface Open {
  readonly mark: string
  readonly numbers: readonly number[]
  readonly parts: ClozePart[]
  hint: string | null
}

const MARKS = /(\{\{c[\d,]*\d::|\}\})/
const OPENING = /^\{\{c([\d,]+)::$/
const NUMBERS = /\{\{c([\d,]*\d)::/g
const HINT = '::'
const DEEPEST = 10
/** Numbers above belong to the same card as the highest that has one of its own. */
export const MOST_CLOZES = 500

/** Whether there may be something to recall in a text. */
export function hasCloze(text: string): boolean {
  return text.includes('{{c') && clozeNumbers([text]).length > 0
}

/** The numbers in the texts of a note, each once, in order; 0 is never one. */
export function clozeNumbers(texts: readonly string[]): readonly number[] {
  const found = new Set<number>()
  for (const text of texts) {
    if (!text.includes('{{c')) continue
    // Cheap where nothing is unusual; a text with stray marks is read as a whole.
    if (isRegular(text)) for (const [, numbers = ''] of text.matchAll(NUMBERS)) addAll(found, numbersOf(numbers))
    else addNumbers(found, clozeParts(text))
  }
  return [...found].filter(number => number > 0).toSorted((a, b) => a - b)
}

/** The text and its clozes. */
export function clozeParts(text: string): readonly ClozePart[] {
  const root: Open = { mark: '', numbers: [], parts: [], hint: null }
  const open: Open[] = [root]
  // Marks deeper than ten, which are text, and so are their ends.
  let tooDeep = 0
  for (const token of text.split(MARKS)) {
    const inside = open.at(-1) ?? root
    const numbers = OPENING.exec(token)?.[1]
    if (numbers !== undefined && open.length > DEEPEST) {
      tooDeep += 1
      inside.parts.push(token)
    } else if (numbers !== undefined) open.push({ mark: token, numbers: numbersOf(numbers), parts: [], hint: null })
    else if (token === '}}' && tooDeep > 0) {
      tooDeep -= 1
      inside.parts.push(token)
    } else if (token === '}}' && open.length > 1) {
      open.pop()
      open.at(-1)?.parts.push({ numbers: inside.numbers, parts: inside.parts, hint: inside.hint })
    } else if (token !== '') addText(inside, token, open.length > 1)
  }
  while (open.length > 1) putBack(open)
  return root.parts
}

/**
 * A text as the card of one number shows it; empty where the number is not in it.
 *
 * @param side on the question what is asked for is left out
 */
export function drawCloze(text: string, number: number, side: 'question' | 'answer', pens: ClozePens): string {
  const parts = clozeParts(text)
  if (!holds(parts, number)) return ''
  const draw = (some: readonly ClozePart[]): string =>
    some
      .map(part => {
        if (typeof part === 'string') return part
        if (!part.numbers.includes(number)) return pens.other(draw(part.parts), part)
        return side === 'question' ? pens.asked(part) : pens.told(draw(part.parts), part)
      })
      .join('')
  return draw(parts)
}

/** What a text hides in the clozes of a number, in their order, and those inside of them filled. */
export function clozeAnswers(text: string, number: number): readonly string[] {
  return clozesOf(clozeParts(text), number).map(({ parts }) => filled(parts))
}

/** The hints of the clozes of a number, in their order; null where one has none. */
export function clozeHints(text: string, number: number): readonly (string | null)[] {
  return clozesOf(clozeParts(text), number).map(({ hint }) => hint)
}

/** Parts with every cloze told, as a reader of the whole note sees it. */
export function filled(parts: readonly ClozePart[]): string {
  return parts.map(part => (typeof part === 'string' ? part : filled(part.parts))).join('')
}

/** The whole text with nothing left out. */
export function withoutClozes(text: string): string {
  return text.includes('{{c') ? filled(clozeParts(text)) : text
}

function clozesOf(parts: readonly ClozePart[], number: number): Cloze[] {
  return parts.flatMap(part => {
    if (typeof part === 'string') return []
    return [...(part.numbers.includes(number) ? [part] : []), ...clozesOf(part.parts, number)]
  })
}

function holds(parts: readonly ClozePart[], number: number): boolean {
  return parts.some(part => typeof part !== 'string' && (part.numbers.includes(number) || holds(part.parts, number)))
}

/** What follows the first `::` inside of a cloze is its hint. */
function addText(inside: Open, text: string, isCloze: boolean): void {
  const at = isCloze ? text.indexOf(HINT) : -1
  if (at >= 0) inside.hint = text.slice(at + HINT.length)
  inside.parts.push(at < 0 ? text : text.slice(0, at))
}

/** A mark that is never closed is text, and what came behind it, too. */
function putBack(open: Open[]): void {
  const last = open.pop()
  if (last === undefined) return
  open.at(-1)?.parts.push(last.mark, ...last.parts, ...(last.hint === null ? [] : [`${HINT}${last.hint}`]))
}

function isRegular(text: string): boolean {
  let depth = 0
  for (const token of text.split(MARKS)) {
    if (token === '}}') depth -= 1
    else if (token.startsWith('{{c') && OPENING.test(token)) depth += 1
    if (depth < 0 || depth > 1) return false
  }
  return depth === 0
}

function addNumbers(found: Set<number>, parts: readonly ClozePart[]): void {
  for (const part of parts) {
    if (typeof part === 'string') continue
    addAll(found, part.numbers)
    addNumbers(found, part.parts)
  }
}

function addAll(found: Set<number>, numbers: readonly number[]): void {
  for (const number of numbers) found.add(number)
}

function numbersOf(text: string): readonly number[] {
  return text
    .split(',')
    .filter(number => number !== '' && number.length < 6)
    .map(Number)
}
