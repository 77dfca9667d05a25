/** What is chosen in the dialog, and the search that it stands for. */
import type { DeckGroup } from '../../../db/api/decks.ts'
import { treeOf } from '../../../db/domain/deck-tree.ts'
import { print } from '../../../db/domain/search/print.ts'
import { joined, type SearchTree } from '../../../db/domain/search/tree.ts'
import type { z } from 'zod'

export const WHATS = ['search', 'tag', 'block', 'failures', 'weakest'] as const
export type What = (typeof WHATS)[number]
export type How = 'cram' | 'ahead'

export interface Wanted {
  readonly what: What
  readonly search: string
  readonly tag: string | null
  /** Its code. */
  readonly block: string | null
  /** Study days back that failures are looked for. */
  readonly days: number
  readonly how: How
  /** Null for no limit. */
  readonly minutes: number | null
}

export const SHORT_MINUTES = 20

export function wantedFor(search: string): Wanted {
  return { what: 'search', search, tag: null, block: null, days: 7, how: 'cram', minutes: null }
}

/** With another thing to study: twenty minutes are of the weakest, which is cram. */
export function withWhat(wanted: Wanted, what: What): Wanted {
  return what === 'weakest' ? { ...wanted, what, how: 'cram', minutes: SHORT_MINUTES } : { ...wanted, what }
}

type Groups = readonly z.infer<typeof DeckGroup>[]

/** The search; null while it is not chosen, or not known what is on. */
export function searchOf({ what, search, tag, block, days }: Wanted, groups: Groups | undefined): string | null {
  switch (what) {
    case 'search':
      return search
    case 'tag':
      return tag === null ? null : print(named('tag', tag))
    case 'block':
      return block === null ? null : print(named('block', block))
    case 'failures':
      return `rated:${days}:1`
    case 'weakest':
      return groups === undefined ? null : print(withoutWhatIsOff(groups))
  }
}

/** All cards but those of blocks that are not on, and of decks that are kept out of Today. */
function withoutWhatIsOff(groups: Groups): SearchTree {
  const rows = groups.flatMap(({ decks }) => decks)
  const tree = treeOf(rows)
  const off = rows.flatMap(({ id, block, keptOut, archived }) => {
    if (archived) return []
    if (block !== null) return block.state === 'on' && !keptOut ? [] : [named('block', block.code)]
    return keptOut ? [named('deck', tree.path(id))] : []
  })
  return joined(
    'and',
    off.map((of): SearchTree => ({ kind: 'not', of })),
  )
}

function named(what: 'tag' | 'block' | 'deck', name: string): SearchTree {
  return { kind: 'named', what, pieces: [name] }
}
