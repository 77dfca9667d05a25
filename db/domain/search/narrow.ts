/** Which notes a search can mean at most, as questions to the two indexes of `note_words`. */
import { charactersOf } from './fold.ts'
import { folded } from './pattern.ts'
import { beginsWord, SHORTEST_INSIDE } from './text-sql.ts'
import { readable, type Pieces, type SearchTree } from './tree.ts'

/** FTS5 expressions: notes that answer one of them and are in one of the indexes; null where no index is asked. */
export interface Narrowed {
  /** For `note_grams`, of three characters in a row. */
  readonly grams: string | null
  /** For `note_index`, of words. */
  readonly words: string | null
  /** Beginnings of one or two letters in it: looked up in a list of all words, they may be everywhere. */
  readonly beginnings: readonly string[]
}

/** Each by itself: notes outside of it cannot match. None when any note may. */
export function narrow(tree: SearchTree): readonly Narrowed[] {
  return narrowed(readable(tree))
}

function narrowed(tree: SearchTree): readonly Narrowed[] {
  switch (tree.kind) {
    case 'text':
      return ofText(folded(tree.pieces), tree.whole)
    case 'and':
      return allOf(tree.of.flatMap(narrowed))
    case 'or':
      return oneOf(tree.of.map(side => narrowed(side)[0] ?? null))
    default:
      return []
  }
}

/** Questions to one index are one, but for beginnings: a rare one is not asked together with one that is everywhere. */
function allOf(sides: readonly Narrowed[]): readonly Narrowed[] {
  const alone = sides.filter(side => side.beginnings.length > 0 || (side.grams !== null && side.words !== null))
  const others = sides.filter(side => !alone.includes(side))
  const grams = others.flatMap(side => side.grams ?? [])
  const words = others.flatMap(side => side.words ?? [])
  return [
    ...(grams.length === 0 ? [] : [{ grams: together(grams, 'AND'), words: null, beginnings: [] }]),
    ...(words.length === 0 ? [] : [{ grams: null, words: together(words, 'AND'), beginnings: [] }]),
    ...alone,
  ]
}

function oneOf(sides: readonly (Narrowed | null)[]): readonly Narrowed[] {
  const known = sides.filter(side => side !== null)
  if (known.length < sides.length) return []
  const grams = known.flatMap(side => side.grams ?? [])
  const words = known.flatMap(side => side.words ?? [])
  return [
    {
      grams: grams.length === 0 ? null : together(grams, 'OR'),
      words: words.length === 0 ? null : together(words, 'OR'),
      beginnings: known.flatMap(side => side.beginnings),
    },
  ]
}

/** FTS5's parser goes so deep and no deeper, so joined expressions stay in one row where they can. */
function together(expressions: readonly string[], by: 'AND' | 'OR'): string {
  return expressions.length === 1 ? (expressions[0] ?? '') : `(${expressions.join(` ${by} `)})`
}

/** More of a long text would hardly find fewer. */
const MOST_GRAMS = 12
/** What the index of words is sure to cut as we do. */
const SURE_WORD = /^[a-z0-9@#_+]+$/

function ofText(pieces: Pieces, whole: boolean): readonly Narrowed[] {
  const grams = [...new Set(pieces.flatMap(gramsOf))].slice(0, MOST_GRAMS)
  if (grams.length > 0) return [{ grams: together(grams.map(quoted), 'AND'), words: null, beginnings: [] }]
  const [word] = pieces
  if (!beginsWord(pieces, whole) || !SURE_WORD.test(word)) return []
  if (whole) return [{ grams: null, words: quoted(word), beginnings: [] }]
  return [{ grams: null, words: `${quoted(word)} *`, beginnings: [word] }]
}

/** A text in threes, one after the other, the last of which may overlap: all of them would take longer and find as much. */
function gramsOf(text: string): readonly string[] {
  const characters = charactersOf(text)
  const last = characters.length - SHORTEST_INSIDE
  const starts = characters.flatMap((_, at) => (at === last || (at < last && at % SHORTEST_INSIDE === 0) ? [at] : []))
  return starts.map(at => characters.slice(at, at + SHORTEST_INSIDE).join(''))
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}
