/** Which cards a search can mean at most, by what stands in the cards themselves and is in an index. */
import type { StudyDay } from '../time.ts'
import { propSql, stateSql } from './card-sql.ts'
import type { Condition } from './condition.ts'
import { wordsSql, type TextLeaf } from './text-sql.ts'
import { readable, joined, type Comparison, type SearchLeaf, type SearchTree } from './tree.ts'

/** Each by itself, and answered by an index: cards outside of it cannot match. None when any card may. */
export function nearby(tree: SearchTree, today: StudyDay): readonly Condition[] {
  return sidesOf(readable(tree)).flatMap(side => ofLeaf(side, today))
}

function ofLeaf(leaf: SearchTree, today: StudyDay): readonly Condition[] {
  if (leaf.kind === 'is') return leaf.state === 'due' ? [stateSql('due', today)] : []
  if (leaf.kind !== 'prop') return []
  const kept = KEPT[leaf.prop]
  if (kept === undefined || compares(kept.usual, leaf.is, inColumn(leaf))) return []
  const { sql, params } = propSql(leaf, today)
  return [{ sql: `${kept.sql} and ${sql}`, params }]
}

/** Numbers that are in an index where they are not what they are for most cards (migration 5). */
const KEPT: Partial<Readonly<Record<Extract<SearchLeaf, { kind: 'prop' }>['prop'], { sql: string; usual: number }>>> = {
  lapses: { sql: 'c.lapses > 0', usual: 0 },
  ease: { sql: 'c.ease <> 250', usual: 250 },
}

function inColumn({ prop, value }: Extract<SearchLeaf, { kind: 'prop' }>): number {
  return prop === 'ease' ? Math.round(value * 100) : value
}

function compares(number: number, is: Comparison, value: number): boolean {
  switch (is) {
    case '<':
      return number < value
    case '<=':
      return number <= value
    case '>':
      return number > value
    case '>=':
      return number >= value
    case '=':
      return number === value
    case '!=':
      return number !== value
  }
}

/** A search in two: the texts that have to be in the note, as a condition on its words `w`, and all the rest. */
export interface Divided {
  readonly words: Condition | null
  readonly rest: SearchTree
}

export function divided(tree: SearchTree): Divided {
  const sides = sidesOf(readable(tree))
  const texts = sides.filter(isText).map(wordsSql)
  if (texts.length === 0) return { words: null, rest: tree }
  return {
    words: { sql: texts.map(({ sql }) => `(${sql})`).join(' and '), params: texts.flatMap(({ params }) => params) },
    rest: joined(
      'and',
      sides.filter(side => !isText(side)),
    ),
  }
}

/** What all has to be met. */
function sidesOf(tree: SearchTree): readonly SearchTree[] {
  return tree.kind === 'and' ? tree.of : [tree]
}

function isText(tree: SearchTree): tree is TextLeaf {
  return tree.kind === 'text'
}
