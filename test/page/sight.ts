/** What can be seen of a page, and in which layer it lies. */

const POPUPS = '[role=dialog], [role=alertdialog]'

/** Whether an element is drawn at all; words for the ear only are not. */
export function isShown(element: Element): boolean {
  return (
    element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true, contentVisibilityAuto: true }) &&
    !isForTheEar(element)
  )
}

/** Cut down to nothing, so that only a screen reader finds it. */
function isForTheEar(element: Element): boolean {
  for (let part: Element | null = element; part !== null; part = part.parentElement) {
    const { clipPath, overflow, width, height } = getComputedStyle(part)
    if (clipPath === 'inset(50%)') return true
    if (overflow === 'hidden' && Number.parseFloat(width) <= 1 && Number.parseFloat(height) <= 1) return true
  }
  return false
}

/** All there is to look at: the topmost dialog where one is open, else the whole page. */
export function inSight(): Element {
  return [...document.querySelectorAll(POPUPS)].findLast(isShown) ?? document.body
}

/**
 * The layer an element lies in; null for the page itself. Layers lie over one another on purpose: what is fixed or
 * sticks to an edge, and what was put beside the application's root.
 */
export function layerOf(element: Element): Element | null {
  let layer: Element | null = null
  for (let part = element; part !== document.body && part.parentElement !== null; part = part.parentElement) {
    const { position } = getComputedStyle(part)
    if (layer === null && (position === 'fixed' || position === 'sticky')) layer = part
    if (part.parentElement === document.body && part.id !== 'root') return part
  }
  return layer
}

/** Whether something else lies over a point of the same layer. */
export function coverOf(element: Element, x: number, y: number): Element | null {
  if (getComputedStyle(element).pointerEvents === 'none') return null
  const top = document.elementFromPoint(x, y)
  if (top === null || top.contains(element) || element.contains(top)) return null
  return layerOf(top) === layerOf(element) ? top : null
}
