/** What is wrong with how a page is laid out, each in a sentence. An empty list is a page where nothing is. */
import { CONTROLS, controlsOf, isDisabled, type Control } from './controls.ts'
import { cutOf } from './clip.ts'
import { centreOf, overlap, SLACK } from './geometry.ts'
import { linesOf, type Line } from './lines.ts'
import { nameOf } from './names.ts'
import { coverOf, inSight, isShown } from './sight.ts'
import { targetFaults } from './targets.ts'

/** What may scroll sideways: a table, a listing, a formula, a drawing. */
const WIDE = 'table, pre, .katex, canvas, svg'

/** Every fault of the boxes now on the page. */
export function boxFaults(): readonly string[] {
  const root = inSight()
  const lines = linesOf(root)
  const controls = controlsOf(root)
  return [
    ...pageFaults(),
    ...sidewaysFaults(root),
    ...clippedFaults(lines),
    ...valueFaults(root),
    ...overlapFaults(lines, controls),
    ...coveredFaults(lines, controls),
    ...reachFaults(controls),
    ...targetFaults(controls.filter(({ element }) => !isDisabled(element))),
  ]
}

/** The page itself never scrolls sideways. */
function pageFaults(): string[] {
  return [document.documentElement, document.body]
    .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + SLACK)
    .map(({ localName, scrollWidth, clientWidth }) => `page: ${localName} is ${scrollWidth - clientWidth} px too wide`)
}

/** Nor does any part of it, but for what cannot be broken into lines. */
function sidewaysFaults(root: Element): string[] {
  return [...root.querySelectorAll('*')]
    .filter(element => ['auto', 'scroll'].includes(getComputedStyle(element).overflowX) && isShown(element))
    .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + SLACK)
    .filter(element => !element.matches(WIDE) && element.querySelector(WIDE) === null)
    .map(element => `sideways: ${nameOf(element)} scrolls by ${element.scrollWidth - element.clientWidth} px`)
}

/** No text is cut off where no scrolling brings it back, unless its whole can be had. */
function clippedFaults(lines: readonly Line[]): string[] {
  const faults = lines.flatMap(({ words, element, cut: { by, px, axis } }) =>
    by === null || isAway(element, by) || isShortened(by) || (axis === 'y' && isFolded(by))
      ? []
      : [`clipped: “${words.slice(0, 60)}” by ${px} px (${axis}), by ${nameOf(by)}`],
  )
  return [...new Set(faults)]
}

/** Belongs to a control that is itself cut off, and has to come into sight with the focus: see `reachFaults`. */
function isAway(element: Element, by: Element): boolean {
  const control = element.closest(CONTROLS)
  return control !== null && cutOf(control).by === by
}

/** Ends in …, and its whole is a title or is shown when it is opened. */
function isShortened(element: Element): boolean {
  if (getComputedStyle(element).textOverflow !== 'ellipsis') return false
  return element.closest('[title], [aria-expanded=false]') !== null
}

/** Shows its beginning, and what opens it stands right below. */
function isFolded(element: Element): boolean {
  return element.nextElementSibling?.matches('[aria-expanded=false]') === true
}

/** What is typed or chosen in a field is to be read whole. */
function valueFaults(root: Element): string[] {
  return [...root.querySelectorAll('input')]
    .filter(input => isShown(input) && input !== document.activeElement)
    .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + SLACK)
    .map(input => `clipped: the value of ${nameOf(input)} by ${input.scrollWidth - input.clientWidth} px`)
}

/** No line of text lies over another, nor over a control that is not its own; no control lies over another. */
function overlapFaults(lines: readonly Line[], controls: readonly Control[]): string[] {
  const faults: string[] = []
  for (const [index, line] of lines.entries()) {
    const { visible } = line.cut
    if (visible === null) continue
    for (const other of lines.slice(index + 1)) {
      if (other.layer !== line.layer || other.cut.visible === null || !overlap(visible, other.cut.visible)) continue
      if (other.unit !== line.unit) faults.push(`overlap: “${line.words}” and “${other.words}”`)
    }
    for (const { element, layer, cut } of controls) {
      if (layer !== line.layer || cut.visible === null || !overlap(visible, cut.visible)) continue
      if (!element.contains(line.element) && !line.element.contains(element))
        faults.push(`overlap: “${line.words}” and ${nameOf(element)}`)
    }
  }
  return [...new Set([...faults, ...controlOverlaps(controls)])]
}

function controlOverlaps(controls: readonly Control[]): string[] {
  const faults: string[] = []
  for (const [index, { element, layer, cut }] of controls.entries()) {
    if (cut.visible === null) continue
    for (const other of controls.slice(index + 1)) {
      if (other.layer !== layer || other.cut.visible === null || !overlap(cut.visible, other.cut.visible)) continue
      if (!element.contains(other.element) && !other.element.contains(element))
        faults.push(`overlap: ${nameOf(element)} and ${nameOf(other.element)}`)
    }
  }
  return faults
}

/** Nothing lies over a line of text or a control but what lies over the whole page on purpose. */
function coveredFaults(lines: readonly Line[], controls: readonly Control[]): string[] {
  const places = [
    ...lines.filter(isMostlyInSight).map(({ element, cut: { visible } }) => ({ element, visible })),
    ...controls.map(({ element, cut: { visible } }) => ({ element, visible })),
  ]
  const faults = places.flatMap(({ element, visible }) => {
    if (visible === null) return []
    const { x, y } = centreOf(visible)
    const cover = coverOf(element, x, y)
    return cover === null ? [] : [`covered: ${nameOf(element)} by ${nameOf(cover)}`]
  })
  return [...new Set(faults)]
}

/** A line that is scrolled half out of sight shows what is over the other half, too. */
function isMostlyInSight({ box, cut: { visible } }: Line): boolean {
  return visible !== null && (visible.bottom - visible.top) * 2 > box.bottom - box.top
}

/** Every control is in the window, can be scrolled to, or comes into it as it takes the focus. */
function reachFaults(controls: readonly Control[]): string[] {
  return controls.flatMap(({ element, cut }) => {
    if (cut.by === null) return []
    const { by, px, axis } = whileFocused(element)
    return by === null ? [] : [`out of reach: ${nameOf(element)} by ${px} px (${axis}), by ${nameOf(by)}`]
  })
}

function whileFocused(element: Element) {
  const before = document.activeElement
  if (element instanceof HTMLElement) element.focus({ preventScroll: true })
  const found = cutOf(element)
  if (before instanceof HTMLElement && before !== document.body) before.focus({ preventScroll: true })
  else if (element instanceof HTMLElement) element.blur()
  return found
}
