/** Formulas as KaTeX sets them. They are not trusted: nothing of theirs links, loads or is styled by name. */
import type { Root } from 'hast'
import rehypeKatex from 'rehype-katex'
import { VFile } from 'vfile'

const set = rehypeKatex({ strict: 'ignore', trust: false, maxExpand: 1_000, maxSize: 50 })

/** Sets the formulas of a tree in place; one that cannot be read stays as its source. */
export function setFormulas(tree: Root): void {
  set(tree, new VFile())
}
