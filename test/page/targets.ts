/** Targets large enough to be hit: WCAG 2.2, success criterion 2.5.8. */
import type { Control } from './controls.ts'
import { centreOf, type Box } from './geometry.ts'
import { nameOf } from './names.ts'

/** CSS pixels, each way; also the diameter of the circle that has to be free around a smaller target. */
const LEAST = 24

/** Targets that are too small, and too near to another. */
export function targetFaults(controls: readonly Control[]): string[] {
  // What is scrolled out of sight is not hit in the place of what lies there.
  const targets = controls.filter(({ element, cut }) => cut.visible !== null && !isInText(element))
  const small = targets.filter(({ box }) => !isLargeEnough(box))
  return small.flatMap(control => {
    const near = targets.find(other => other !== control && isNear(control, other))
    const { left, top, right, bottom } = control.box
    const size = `${Math.round(right - left)} × ${Math.round(bottom - top)} px`
    return near === undefined
      ? []
      : [`small target: ${nameOf(control.element)} is ${size}, and beside ${nameOf(near.element)}`]
  })
}

function isLargeEnough({ left, top, right, bottom }: Box): boolean {
  // Layout rounds: 23.99 is 24.
  return right - left > LEAST - 0.05 && bottom - top > LEAST - 0.05
}

/** A link in a sentence is as tall as the sentence. */
function isInText(element: Element): boolean {
  if (getComputedStyle(element).display !== 'inline') return false
  return [...(element.parentElement?.childNodes ?? [])].some(
    node => node.nodeType === Node.TEXT_NODE && /\S/.test(node.nodeValue ?? ''),
  )
}

function isNear(small: Control, other: Control): boolean {
  if (other.layer !== small.layer || other.element.contains(small.element) || small.element.contains(other.element))
    return false
  const { x, y } = centreOf(small.box)
  if (isLargeEnough(other.box)) {
    const { left, top, right, bottom } = other.box
    const nearest = { x: Math.min(right, Math.max(left, x)), y: Math.min(bottom, Math.max(top, y)) }
    return Math.hypot(nearest.x - x, nearest.y - y) < LEAST / 2
  }
  const theirs = centreOf(other.box)
  return Math.hypot(theirs.x - x, theirs.y - y) < LEAST
}
