import { AppError } from '../../domain/errors.ts'
import type { CardId } from '../../domain/ids.ts'
import type { Condition } from '../../domain/search/condition.ts'
import { narrow } from '../../domain/search/narrow.ts'
import { parse } from '../../domain/search/parse.ts'
import { toSql } from '../../domain/search/to-sql.ts'
import { faultsOf, type SearchTree } from '../../domain/search/tree.ts'
import * as search from '../../repositories/search.ts'
import type { Store } from '../transact.ts'
import { contextOf } from './context.ts'

/** All there are. */
const MOST = -1

/** The cards that a search finds, by age, read at once; null when a term of it cannot be read. */
export function foundBy(store: Store, text: string): readonly CardId[] | null {
  const tree = parse(text)
  return faultsOf(tree).length > 0 ? null : found(store, tree)
}

/**
 * The same.
 * @throws AppError `bad-input` when a term of it cannot be read: what it would find is not what was meant
 */
export function cardIdsOf(store: Store, text: string): readonly CardId[] {
  const tree = parse(text)
  const [fault] = faultsOf(tree)
  if (fault !== undefined) throw new AppError('bad-input', { why: fault.text })
  return found(store, tree)
}

function found(store: Store, tree: SearchTree): readonly CardId[] {
  return search.idsWhere(store.read, conditionOf(store, tree))
}

/** What a card has to meet to be found, looked for where the indexes name notes. */
export function conditionOf(store: Store, tree: SearchTree): Condition {
  const condition = toSql(tree, contextOf(store))
  const [narrowed] = narrow(tree)
  const numbers = narrowed === undefined ? null : search.numbers(store.read, narrowed, MOST)
  return numbers === null ? condition : search.among(condition, numbers)
}
