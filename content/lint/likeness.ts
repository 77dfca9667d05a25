/** Items that are too like one another, within a block and across blocks. Pure. */
import { NEAR_DUPLICATE, SHARED_RUN, STOCK } from '../check/budgets.ts'
import type { Finding } from './finding.ts'
import type { Item } from './items.ts'

/** Pairs that ask nearly the same, by the share of words they have in common. */
export function nearDuplicates(items: readonly Item[]): Finding[] {
  const bags = items.map(({ id, asks }) => ({ id, words: new Set(asks) })).filter(({ words }) => words.size > 0)
  return bags.flatMap((one, at) =>
    bags.slice(at + 1).flatMap(other => {
      const likeness = jaccard(one.words, other.words)
      if (likeness < NEAR_DUPLICATE) return []
      const message = `it asks what ${one.id} asks: ${Math.round(likeness * 100)}% of their words are the same`
      return [{ id: other.id, rule: 'near-duplicate', message }]
    }),
  )
}

function jaccard(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  // Sets of so different sizes share too little, whatever is in them.
  if (Math.min(one.size, other.size) < NEAR_DUPLICATE * Math.max(one.size, other.size)) return 0
  const shared = [...one].filter(word => other.has(word)).length
  return shared / (one.size + other.size - shared)
}

/** Pairs that have a run of words in common, each pair once, with its first run. */
export function sharedRuns(items: readonly Item[]): Finding[] {
  const first = new Map<string, string>()
  const found = new Map<string, Finding>()
  for (const { id, says } of items)
    for (const run of says.flatMap(runsOf)) {
      const other = first.get(run) ?? id
      first.set(run, other)
      if (other === id || found.has(`${other} ${id}`) || STOCK.some(stock => isOf(run, stock))) continue
      found.set(`${other} ${id}`, { id, rule: 'shared-run', message: `it says “${run}”, as ${other} does` })
    }
  return [...found.values()]
}

function runsOf(words: readonly string[]): string[] {
  return words
    .slice(0, Math.max(0, words.length - SHARED_RUN + 1))
    .map((_, at) => words.slice(at, at + SHARED_RUN).join(' '))
}

/** A run that is part of a stock sentence, or has the whole of a shorter one in it. */
function isOf(run: string, stock: string): boolean {
  return ` ${stock} `.includes(` ${run} `) || ` ${run} `.includes(` ${stock} `)
}
