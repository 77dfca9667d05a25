/** What decks, tags, blocks and note types are called, and which of them a pattern means. */
import { fold } from './fold.ts'
import { folded, isAll } from './pattern.ts'
import type { Pieces } from './tree.ts'

export interface Names {
  /** `path` with the names of the decks above it, `::` between, which stands in no name. */
  readonly decks: readonly {
    readonly id: string
    readonly path: string
    /** It, or one it lies in, was put away. */
    readonly archived: boolean
  }[]
  readonly tags: readonly { readonly id: string; readonly name: string }[]
  readonly blocks: readonly { readonly code: string; readonly name: string; readonly deck: string }[]
  readonly types: readonly { readonly id: string; readonly name: string; readonly templates: readonly string[] }[]
}

const LEVEL = '::'

/** Decks whose path or name a pattern is, and all below them. */
export function deckIds({ decks }: Names, pieces: Pieces): readonly string[] {
  const pattern = folded(pieces)
  return decks
    .filter(({ path }) => levels(path).some(({ whole, last }) => isAll(pattern, whole) || isAll(pattern, last)))
    .map(({ id }) => id)
}

/** Tags that a pattern is, and all below them. */
export function tagIds({ tags }: Names, pieces: Pieces): readonly string[] {
  const pattern = folded(pieces)
  return tags.filter(({ name }) => levels(name).some(({ whole }) => isAll(pattern, whole))).map(({ id }) => id)
}

/** Decks of the blocks whose code or name a pattern is. */
export function blockDecks({ blocks }: Names, pieces: Pieces): readonly string[] {
  const pattern = folded(pieces)
  return blocks
    .filter(({ code, name }) => isAll(pattern, fold(code)) || isAll(pattern, fold(name)))
    .map(({ deck }) => deck)
}

export function noteTypeIds({ types }: Names, pieces: Pieces): readonly string[] {
  const pattern = folded(pieces)
  return types.filter(({ name }) => isAll(pattern, fold(name))).map(({ id }) => id)
}

/** Card templates by their name. */
export function cardTemplates(
  { types }: Names,
  pieces: Pieces,
): readonly { readonly type: string; readonly template: number }[] {
  const pattern = folded(pieces)
  return types.flatMap(({ id, templates }) =>
    templates.flatMap((name, template) => (isAll(pattern, fold(name)) ? [{ type: id, template }] : [])),
  )
}

/** A name with `::`, level by level from the top, folded: `A::B` is below `A`. */
function levels(name: string): readonly { readonly whole: string; readonly last: string }[] {
  const parts = name.split(LEVEL).map(fold)
  return parts.map((last, at) => ({ whole: parts.slice(0, at + 1).join(LEVEL), last }))
}
