/** How well a name answers what was typed, and which of its letters do. */

/** Half-open ranges of letters that answer. */
export type Ranges = readonly (readonly [from: number, to: number])[]

export interface Match {
  /** The greater, the better; 0 to 1. */
  readonly score: number
  readonly ranges: Ranges
}

/** A name that begins so, a word in it that does, words of it in any order, a part of a word, letters in their order. */
const SCORES = { beginning: 1, word: 0.8, words: 0.7, inside: 0.5, letters: 0.3 } as const

/** Everything answers to nothing. */
const ANY: Match = { score: 0, ranges: [] }

/** Null when the name does not answer. Case is ignored. */
export function match(name: string, typed: string): Match | null {
  const wanted = typed.trim().toLowerCase()
  const held = name.toLowerCase()
  if (wanted === '') return ANY
  const at = wordAt(held, wanted)
  if (at !== -1) return { score: at === 0 ? SCORES.beginning : SCORES.word, ranges: [[at, at + wanted.length]] }
  return inWords(held, wanted) ?? inside(held, wanted) ?? inLetters(held, wanted)
}

/** Where a word of the name begins with this, or -1. */
function wordAt(held: string, wanted: string): number {
  for (let at = held.indexOf(wanted); at !== -1; at = held.indexOf(wanted, at + 1)) {
    if (at === 0 || /[\s\p{P}]/u.test(held.charAt(at - 1))) return at
  }
  return -1
}

function inWords(held: string, wanted: string): Match | null {
  const parts = wanted.split(/\s+/)
  const found = parts.map(part => wordAt(held, part))
  if (parts.length < 2 || found.includes(-1)) return null
  return {
    score: SCORES.words,
    ranges: parts.map((part, index) => range(found[index] ?? 0, part.length)).toSorted(byStart),
  }
}

function inside(held: string, wanted: string): Match | null {
  const at = held.indexOf(wanted)
  return at === -1 ? null : { score: SCORES.inside, ranges: [range(at, wanted.length)] }
}

/** `dol` answers to “Dark or light”: each letter begins a word, or follows the one before. */
function inLetters(held: string, wanted: string): Match | null {
  const ranges: (readonly [number, number])[] = []
  let from = 0
  for (const letter of wanted.replaceAll(/\s+/g, '')) {
    const next = held.charAt(from) === letter && ranges.length > 0 ? from : wordAt(held.slice(from), letter) + from
    if (next < from) return null
    ranges.push(range(next, 1))
    from = next + 1
  }
  return { score: SCORES.letters, ranges }
}

function range(from: number, length: number): readonly [number, number] {
  return [from, from + length]
}

function byStart([a]: readonly [number, number], [b]: readonly [number, number]): number {
  return a - b
}
