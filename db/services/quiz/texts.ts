/** The trees of the Markdown texts of a question, by their text. */
import type { Root } from 'hast'
import { rendered } from '../../render/markdown.ts'
import { recent, type Recent } from '../recent.ts'

/** Rendered texts kept for being shown again. */
export type Trees = Recent<string, Promise<Root>>

const KEPT_TEXTS = 512

export function openTrees(): Trees {
  return recent(KEPT_TEXTS)
}

/** The trees of all texts that are marked as Markdown (`{ md }`) anywhere in the values, and of the plain ones beside. */
export async function textsOf(
  trees: Trees,
  marked: readonly unknown[],
  plain: readonly string[] = [],
): Promise<Record<string, Root>> {
  const texts = [...new Set([...marked.flatMap(markdownIn), ...plain])]
  const made = await Promise.all(texts.map(async text => [text, await treeOf(trees, text)] as const))
  return Object.fromEntries(made)
}

function treeOf(trees: Trees, text: string): Promise<Root> {
  const known = trees.get(text, '')
  return (
    known ??
    trees.keep(
      text,
      '',
      rendered(text).then(({ tree }) => tree),
    )
  )
}

/** All texts that are marked as Markdown (`{ md }`) anywhere in a value. */
export function markdownIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  if ('md' in value && typeof value.md === 'string') return [value.md]
  return Object.values(value).flatMap(markdownIn)
}
