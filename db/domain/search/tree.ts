/** What a search asks for, as a tree. */

/** A pattern cut at its stars: `['fo', 'o']` is `fo*o`, one piece is the text itself. */
export type Pieces = readonly [string, ...string[]]

/** Which part of a note a text has to stand in. */
export type Part = 'note' | 'front' | 'back' | 'source'
/** Things that are looked up by their name. */
export const NAMED = ['deck', 'tag', 'block', 'type', 'card', 'id'] as const
export type Named = (typeof NAMED)[number]
export const TIERS = ['essential', 'core', 'deep', 'stretch'] as const
export type Tier = (typeof TIERS)[number]
export const STATES = [
  'new',
  'due',
  'learn',
  'review',
  'young',
  'mature',
  'known',
  'suspended',
  'buried',
  'archived',
  'leech',
  'flagged',
  'duplicate',
] as const
export type State = (typeof STATES)[number]
/** Numbers of a card: interval in days, ease as 2.5, lapses, days until it is due, passes in a row, place among the new. */
export const PROPS = ['ivl', 'ease', 'lapses', 'due', 'reps', 'pos'] as const
export type Prop = (typeof PROPS)[number]
export const COMPARISONS = ['<=', '>=', '!=', '<', '>', '='] as const
export type Comparison = (typeof COMPARISONS)[number]

/** Why a term cannot be read; the sentence is the page's. */
export type Fault =
  | { readonly code: 'unknown-key'; readonly key: string }
  | { readonly code: 'nothing-after'; readonly key: string }
  | { readonly code: 'bad-value'; readonly key: string; readonly given: string }
  | { readonly code: 'unknown-prop' | 'bad-pattern'; readonly given: string }
  | { readonly code: 'nothing-quoted' | 'nothing-in-brackets' | 'nothing-opened' | 'nothing-beside-or' | 'too-much' }

export type SearchLeaf =
  /** `whole`: as a word of its own, `w:` before it. */
  | { readonly kind: 'text'; readonly pieces: Pieces; readonly in: Part; readonly whole: boolean }
  | { readonly kind: 'named'; readonly what: Named; readonly pieces: Pieces }
  | { readonly kind: 'tier'; readonly tier: Tier }
  | { readonly kind: 'is'; readonly state: State }
  /** 0 none, 1–7. */
  | { readonly kind: 'flag'; readonly flag: number }
  /** In the last so many study days, today among them; ≥ 1. */
  | { readonly kind: 'since'; readonly what: 'added' | 'edited'; readonly days: number }
  /** Answered in the last so many study days; 1 Again, 2 Hard, 3 Good, 4 Easy, null for any. */
  | { readonly kind: 'rated'; readonly days: number; readonly button: 1 | 2 | 3 | 4 | null }
  | { readonly kind: 'prop'; readonly prop: Prop; readonly is: Comparison; readonly value: number }
  /** A regular expression that one of the fields matches, as they were written; capitals do not count. */
  | { readonly kind: 'regex'; readonly pattern: string }
  /** Asked in a quiz. */
  | { readonly kind: 'seen' }
  /** Left out of the search. `from` and `to` are places in the text that was read. */
  | {
      readonly kind: 'unreadable'
      readonly text: string
      readonly from: number
      readonly to: number
      readonly why: Fault
    }

export type SearchTree =
  | SearchLeaf
  | { readonly kind: 'everything' }
  /** Two or more, none of its own kind. */
  | { readonly kind: 'and' | 'or'; readonly of: readonly SearchTree[] }
  | { readonly kind: 'not'; readonly of: SearchTree }

export const EVERYTHING: SearchTree = { kind: 'everything' }

/** Trees joined: without `everything`, flat. */
export function joined(kind: 'and' | 'or', of: readonly SearchTree[]): SearchTree {
  const flat = of.flatMap(node => (node.kind === kind ? node.of : node.kind === 'everything' ? [] : [node]))
  return flat.length > 1 ? { kind, of: flat } : (flat[0] ?? EVERYTHING)
}

/** The tree without the terms that could not be read. */
export function readable(tree: SearchTree): SearchTree {
  switch (tree.kind) {
    case 'unreadable':
      return EVERYTHING
    case 'not': {
      const of = readable(tree.of)
      return of.kind === 'everything' ? EVERYTHING : { kind: 'not', of }
    }
    case 'and':
    case 'or':
      return joined(tree.kind, tree.of.map(readable))
    default:
      return tree
  }
}

type Unreadable = Extract<SearchLeaf, { readonly kind: 'unreadable' }>

/** The terms that could not be read, in the order of the text. */
export function faultsOf(tree: SearchTree): readonly Unreadable[] {
  switch (tree.kind) {
    case 'unreadable':
      return [tree]
    case 'not':
      return faultsOf(tree.of)
    case 'and':
    case 'or':
      return tree.of.flatMap(faultsOf)
    default:
      return []
  }
}
