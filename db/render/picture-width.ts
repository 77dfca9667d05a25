import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { widthInTitle } from '../domain/note/picture.ts'

/** Turns the title of `![alt](name "width=320")` into a width. Any other title stays one. */
export function remarkPictureWidth() {
  return (tree: Root): void => {
    visit(tree, 'image', node => {
      const width = widthInTitle(node.title ?? '')
      if (width === null) return
      node.data = { ...node.data, hProperties: { ...node.data?.hProperties, width } }
    })
  }
}
