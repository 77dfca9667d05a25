import type { Item, ItemFault } from '../../../../db/domain/quiz/types/index.ts'
import { text } from './text.ts'

/** What keeps a question from being saved. */
export interface Faults {
  /** In words, by the place inside the question. */
  readonly at: ReadonlyMap<string, string>
  /** What concerns it as a whole. */
  readonly whole: readonly string[]
  /** Fields that nothing was written in yet. */
  readonly empty: number
}

/**
 * What was found wrong, as it is said at the fields. That a field is still empty is said only after somebody tried to
 * save: until then it is plain to see.
 */
export function faultsIn(item: Item, found: readonly ItemFault[], tried: boolean): Faults {
  const blank = found.filter(({ path }) => isBlank(valueAt(item, path)))
  const wrong = found.filter(fault => !blank.includes(fault))
  const at = new Map<string, string>()
  for (const { path, message } of wrong) if (path !== '') at.set(fieldOf(path), wordsOf(path, message))
  if (tried) for (const { path } of blank) at.set(fieldOf(path), text.stillEmpty)
  const whole = wrong.filter(({ path }) => path === '').map(({ message }) => text.sentence(message))
  return { at, whole, empty: blank.length }
}

/** A tolerance is one field, whichever way it is said. */
function fieldOf(path: string): string {
  return path.startsWith('tolerance') ? 'tolerance' : path
}

function wordsOf(path: string, message: string): string {
  if (path === 'tolerance') return text.share
  if (path === 'tolerance.factor') return text.factor
  return path === 'before' ? text.fewRules : text.sentence(message)
}

function isBlank(value: unknown): boolean {
  return typeof value === 'string' ? value.trim() === '' : Number.isNaN(value)
}

function valueAt(item: unknown, path: string): unknown {
  return path === '' ? item : path.split('.').reduce(inside, item)
}

function inside(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
}
