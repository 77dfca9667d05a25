/** Foreign HTML → a tree that is safe to show. Its scripts never run, nothing of it is loaded from elsewhere. */
import type { Root, RootContent } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { sanitize } from 'hast-util-sanitize'
import { removePosition } from 'unist-util-remove-position'
import { cutStyle } from './css/cut.ts'
import { isTooMuch } from './foreign-limits.ts'
import { FOREIGN } from './foreign-list.ts'
import { withMath } from './foreign-math.ts'
import type { NamedFiles } from './foreign-parts.ts'
import { rework } from './foreign-rework.ts'
import { htmlWords } from './html-words.ts'
import { setFormulas } from './formulas.ts'
import { withShapes } from './occlusion.ts'
import { isDeeperThan, plainTree } from './tree.ts'

const DEEPEST = 120

/**
 * Parses HTML, replaces what would reach out of the collection, cuts it down to the allow-list, then sets its formulas.
 * Never fails: what is too much for the parser, or makes it fail, is shown by its words alone.
 *
 * @param files what names in it stand for
 */
export function renderForeign(html: string, files: NamedFiles): Root {
  if (isTooMuch(html)) return plainTree(htmlWords(html))
  try {
    const parsed = fromHtml(withMath(html), { fragment: true })
    if (isDeeperThan(parsed, DEEPEST)) return plainTree(htmlWords(html))
    const tree = withShapes(cutDown(rework(parsed, files)))
    setFormulas(tree)
    removePosition(tree, { force: true })
    return tree
  } catch (error) {
    console.error('A card could not be rendered.', error)
    return plainTree(htmlWords(html))
  }
}

/** A tree cut down to the allow-list, whatever was in it. */
export function cutDown(tree: Root): Root {
  const safe = sanitize(tree, FOREIGN)
  if (safe.type !== 'root') return { type: 'root', children: [] }
  for (const node of safe.children) cutStyles(node)
  return safe
}

function cutStyles(node: RootContent): void {
  if (node.type !== 'element') return
  const { style } = node.properties
  if (style !== undefined) {
    const kept = typeof style === 'string' ? cutStyle(style) : ''
    if (kept === '') delete node.properties['style']
    else node.properties['style'] = kept
  }
  for (const child of node.children) cutStyles(child)
}
