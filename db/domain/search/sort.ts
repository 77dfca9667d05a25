/** What found cards can be sorted by. `match`: the best first where words are looked for among few, else by age. */
export const SORTS = [
  'match',
  'number',
  'question',
  'deck',
  'interval',
  'ease',
  'lapses',
  'reps',
  'due',
  'flag',
  'tier',
  'type',
  'added',
  'edited',
] as const
export type SortBy = (typeof SORTS)[number]

/** What a table of cards can show of each. */
export const COLUMNS = [
  'number',
  'question',
  'deck',
  'tags',
  'state',
  'interval',
  'ease',
  'lapses',
  'reps',
  'due',
  'flag',
  'tier',
  'type',
  'added',
  'edited',
] as const
export type Column = (typeof COLUMNS)[number]

export interface Sort {
  readonly by: SortBy
  readonly descending: boolean
}

/** A card with what it is sorted by. */
export interface Sortable {
  readonly id: string
  readonly key: string | number | null
}

/** The order of two cards: by key, cards without one last either way; then by age. */
export function comparing({ descending }: Pick<Sort, 'descending'>): (a: Sortable, b: Sortable) => number {
  const sign = descending ? -1 : 1
  return (a, b) => {
    if (a.key === b.key) return a.id < b.id ? -sign : sign
    if (a.key === null) return 1
    if (b.key === null) return -1
    return a.key < b.key ? -sign : sign
  }
}

/** Two sorted runs as one, in pieces: `rest` is waited for after so many cards. */
export async function merged(
  runs: readonly (readonly Sortable[])[],
  compare: (a: Sortable, b: Sortable) => number,
  rest: () => Promise<unknown>,
): Promise<readonly Sortable[]> {
  let left = runs
  while (left.length > 1) {
    const next: (readonly Sortable[])[] = []
    for (let at = 0; at < left.length; at += 2) {
      next.push(merge(left[at] ?? [], left[at + 1] ?? [], compare))
      await rest()
    }
    left = next
  }
  return left[0] ?? []
}

function merge(
  one: readonly Sortable[],
  other: readonly Sortable[],
  compare: (a: Sortable, b: Sortable) => number,
): readonly Sortable[] {
  const [lastOfOne, firstOfOther] = [one.at(-1), other[0]]
  if (lastOfOne === undefined || firstOfOther === undefined || compare(lastOfOne, firstOfOther) <= 0)
    return [...one, ...other]
  const both: Sortable[] = []
  let [at, from] = [0, 0]
  for (;;) {
    const [a, b] = [one[at], other[from]]
    if (a === undefined) return [...both, ...other.slice(from)]
    if (b === undefined) return [...both, ...one.slice(at)]
    if (compare(a, b) <= 0) {
      both.push(a)
      at += 1
    } else {
      both.push(b)
      from += 1
    }
  }
}
