/**
 * A search as a condition on a card `c`, with every text of the learner as a parameter. It decides by itself; where to
 * look for cards that meet it, so that not all are looked at, says `narrow.ts`.
 */
import type { StudyDay } from '../time.ts'
import { daysAgo, propSql, ratedSql, stateSql } from './card-sql.ts'
import type { Condition } from './condition.ts'
import { archivedSql, inOrigins, namedSql } from './named-sql.ts'
import type { Names } from './names.ts'
import { textSql } from './text-sql.ts'
import { readable, type SearchLeaf, type SearchTree } from './tree.ts'

/** What a search needs to know besides its text. */
export interface SearchContext {
  readonly today: StudyDay
  /** Epoch milliseconds at which a study day begins. */
  readonly startOf: (day: StudyDay) => number
  readonly names: Names
}

type Leaf = Exclude<SearchLeaf, { readonly kind: 'unreadable' }>

/** The condition that a tree stands for. Terms that could not be read are left out. */
export function toSql(tree: SearchTree, context: SearchContext): Condition {
  return conditionOf(readable(tree), context)
}

function conditionOf(tree: SearchTree, context: SearchContext): Condition {
  switch (tree.kind) {
    case 'everything':
    case 'unreadable':
      return { sql: '1', params: [] }
    case 'not': {
      const { sql, params } = conditionOf(tree.of, context)
      return { sql: `not (${sql})`, params }
    }
    case 'and':
    case 'or': {
      // What is read from the card itself is asked first.
      const of = tree.kind === 'and' ? tree.of.toSorted((a, b) => Number(isFar(a)) - Number(isFar(b))) : tree.of
      const parts = of.map(node => conditionOf(node, context))
      return {
        sql: parts.map(({ sql }) => `(${sql})`).join(` ${tree.kind} `),
        params: parts.flatMap(({ params }) => params),
      }
    }
    default:
      return leafSql(tree, context)
  }
}

/** Whether other tables have to be asked, once for each card. */
function isFar(tree: SearchTree): boolean {
  switch (tree.kind) {
    case 'text':
    case 'regex':
    case 'tier':
    case 'since':
      return true
    case 'is':
      return tree.state === 'duplicate'
    case 'not':
      return isFar(tree.of)
    case 'and':
    case 'or':
      return tree.of.some(isFar)
    default:
      return false
  }
}

function leafSql(leaf: Leaf, context: SearchContext): Condition {
  switch (leaf.kind) {
    case 'text':
      return textSql(leaf)
    case 'named':
      return namedSql(leaf, context.names)
    case 'tier':
      return inOrigins('tier = ?', leaf.tier)
    case 'is':
      return leaf.state === 'archived' ? archivedSql(context.names) : stateSql(leaf.state, context.today)
    case 'flag':
      return { sql: 'c.flag = ?', params: [leaf.flag] }
    case 'since':
      return {
        sql: `exists (select 1 from notes n where n.id = c.note_id and n.${SINCE[leaf.what]} >= ?)`,
        params: [context.startOf(daysAgo(context.today, leaf.days))],
      }
    case 'rated':
      return ratedSql(leaf, context.today)
    case 'prop':
      return propSql(leaf, context.today)
    case 'regex':
      return {
        sql: `exists (select 1 from notes n, json_each(n.fields) f where n.id = c.note_id and matches(?, f.value))`,
        params: [leaf.pattern],
      }
    case 'seen':
      return { sql: SEEN, params: [] }
  }
}

const SINCE = { added: 'created_at', edited: 'changed_at' } as const

/** Asked itself, or named by a question that was. */
const SEEN = `(c.id in (select subject from quiz_records) or c.note_id in
  (select o.note_id from quiz_records r cross join questions q on q.id = r.subject, json_each(q.cards) k
   cross join origins o on o.call_number = k.value))`
