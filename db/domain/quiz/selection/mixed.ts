import type { Random } from '../random.ts'

interface Mixable {
  readonly group: string
  readonly type: string
}

/** The same questions in an order in which neighbours differ in group and type where they can. */
export function mixed<Q extends Mixable>(questions: readonly Q[], random: Random): readonly Q[] {
  const left = random.shuffled(questions)
  const order: Q[] = []
  while (left.length > 0) {
    const at = nextAt(left, order.at(-1))
    order.push(...left.splice(at, 1))
  }
  return order
}

function nextAt(left: readonly Mixable[], last: Mixable | undefined): number {
  if (last === undefined) return 0
  const both = left.findIndex(({ group, type }) => group !== last.group && type !== last.type)
  if (both >= 0) return both
  return Math.max(
    0,
    left.findIndex(({ group, type }) => group !== last.group || type !== last.type),
  )
}
