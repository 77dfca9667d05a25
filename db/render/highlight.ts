import type { PhrasingContent, Root } from 'mdast'
import { visit } from 'unist-util-visit'

const MARK = '=='

/** Turns `==key phrase==` into `<mark>`, also around emphasis and math. A lone `==` stays what it is. */
export function remarkHighlight() {
  return (tree: Root): void => {
    visit(tree, node => {
      if (node.type !== 'paragraph' && node.type !== 'tableCell' && node.type !== 'heading' && node.type !== 'strong')
        return
      node.children = marked(node.children)
    })
  }
}

function marked(children: readonly PhrasingContent[]): PhrasingContent[] {
  const parts = children.flatMap(split)
  const out: PhrasingContent[] = []
  let open: number | null = null
  for (const part of parts) {
    if (part !== MARK) out.push(part)
    else if (open === null) open = out.push({ type: 'text', value: MARK }) - 1
    else {
      const inside = out.splice(open).slice(1)
      out.push(inside.length === 0 ? { type: 'text', value: MARK + MARK } : mark(inside))
      open = null
    }
  }
  return out
}

function split(node: PhrasingContent): (PhrasingContent | typeof MARK)[] {
  if (node.type !== 'text' || !node.value.includes(MARK)) return [node]
  return node.value.split(MARK).flatMap((value, index) => {
    const text: PhrasingContent[] = value === '' ? [] : [{ type: 'text', value }]
    return index === 0 ? text : [MARK, ...text]
  })
}

function mark(children: PhrasingContent[]): PhrasingContent {
  return { type: 'emphasis', children, data: { hName: 'mark' } }
}
