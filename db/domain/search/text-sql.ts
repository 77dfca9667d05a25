/** Texts in a note, as conditions on a card `c`. */
import type { Condition } from './condition.ts'
import { charactersOf, isWord } from './fold.ts'
import { folded, globOf } from './pattern.ts'
import type { Part, Pieces, SearchLeaf } from './tree.ts'

const PARTS: Readonly<Record<Part, string>> = {
  note: 'w.words',
  front: 'substr(w.words, 1, instr(w.words, char(30)))',
  back: 'substr(w.words, instr(w.words, char(30)), instr(w.words, char(29)) - instr(w.words, char(30)))',
  source: 'substr(w.words, instr(w.words, char(29)) + 1)',
}

/** Shorter words have to stand at the beginning of one: anything else would be everywhere. */
export const SHORTEST_INSIDE = 3
/** Whatever is not in a word, to GLOB. */
const GAP = '[^a-z0-9@#_+\u0080-\u{10ffff}]'

/** Whether a folded text has to begin a word, or be one. */
export function beginsWord(pieces: Pieces, whole: boolean): boolean {
  return pieces.length === 1 && isWord(pieces[0]) && (whole || charactersOf(pieces[0]).length < SHORTEST_INSIDE)
}

export type TextLeaf = Extract<SearchLeaf, { kind: 'text' }>

/** Whether the note of a card has a text. */
export function textSql(leaf: TextLeaf): Condition {
  const { sql, params } = wordsSql(leaf)
  return { sql: `exists (select 1 from note_words w where w.note_id = c.note_id and ${sql})`, params }
}

/** The same of a note's words, `w`. */
export function wordsSql({ pieces, in: part, whole }: TextLeaf): Condition {
  const pattern = folded(pieces)
  const at = PARTS[part]
  if (beginsWord(pattern, whole)) {
    const glob = `*${GAP}${globOf(pattern)}${whole ? GAP : ''}*`
    return { sql: `' ' || ${at} || ' ' glob ?`, params: [glob] }
  }
  if (pattern.length === 1) return { sql: `instr(${at}, ?) > 0`, params: [pattern[0]] }
  return { sql: `${at} glob ?`, params: [`*${globOf(pattern)}*`] }
}
