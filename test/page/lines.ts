/** The lines of text on the page. */
import { cut, type Cut } from './clip.ts'
import type { Box } from './geometry.ts'
import { isShown, layerOf } from './sight.ts'

/** One line box of one text node. */
export interface Line {
  readonly words: string
  readonly element: Element
  /** From the top of its tallest letter to the bottom of its deepest, whatever room the font asks for around them. */
  readonly box: Box
  readonly cut: Cut
  readonly layer: Element | null
  /** What is set as one: a formula's parts lie over one another as they must. */
  readonly unit: Element
}

const SET_AS_ONE = '.katex, math, svg, ruby'

/** Every line below `root` that is drawn, in the order of the document. */
export function linesOf(root: Element): readonly Line[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const lines: Line[] = []
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement
    if (element === null || !/\S/.test(node.nodeValue ?? '') || !isShown(element)) continue
    lines.push(...linesIn(node, element))
  }
  return lines
}

function linesIn(node: Node, element: Element): Line[] {
  const range = document.createRange()
  range.selectNodeContents(node)
  const letters = Number.parseFloat(getComputedStyle(element).fontSize)
  const layer = layerOf(element)
  const unit = element.closest(SET_AS_ONE) ?? element
  const words = (node.nodeValue ?? '').replaceAll(/\s+/g, ' ').trim()
  return [...range.getClientRects()]
    .filter(({ width }) => width >= 1)
    .map(({ left, right, top, bottom }) => {
      const middle = (top + bottom) / 2
      const half = Math.min(bottom - top, letters) / 2
      const box = { left, right, top: middle - half, bottom: middle + half }
      return { words, element, box, cut: cut(box, element), layer, unit }
    })
}
