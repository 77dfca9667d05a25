/**
 * A walk by Tab through the page. `begin` puts the focus before the first stop; the test presses Tab until `isOver`;
 * `end` says what was wrong on the way. Every press looks at the stop it leaves, once everything has settled there.
 */
import { cutOf } from './clip.ts'
import { boxOf, centreOf, type Box } from './geometry.ts'
import { nameOf } from './names.ts'
import { orderFaults } from './order.ts'
import { coverOf, inSight, isShown } from './sight.ts'

/** Where the focus was. */
export interface Stop {
  readonly element: Element
  /** In the coordinates of the whole page, however far it was scrolled. */
  readonly box: Box
}

interface Walk {
  readonly expected: readonly Element[]
  readonly stops: Stop[]
  readonly faults: string[]
  /** What the last stop looked like while it had the focus. */
  left: { readonly element: Element; readonly look: string } | null
  over: boolean
}

const CAN_HAVE_FOCUS = 'a[href], button, input, select, textarea, summary, [tabindex], [contenteditable]'
/** Between a dialog and the page behind it: what sends the focus round again. */
const GUARD = '[data-base-ui-focus-guard]'

let walk: Walk | null = null

/** Puts the focus before everything. Returns how many stops there have to be. */
export function begin(): number {
  const root = inSight()
  const expected = [...root.querySelectorAll(CAN_HAVE_FOCUS)].filter(isStop)
  const first = document.createElement('span')
  first.tabIndex = -1
  root.prepend(first)
  first.focus()
  first.remove()
  walk = { expected, stops: [], faults: [], left: null, over: false }
  document.addEventListener('keydown', onKeyDown, true)
  return expected.length
}

/** Whether the walk has come round. */
export function isOver(): boolean {
  return walk?.over ?? true
}

/** Everything that was wrong, and how many stops there were. */
export function end(): { readonly stops: number; readonly faults: readonly string[] } {
  if (walk === null) return { stops: 0, faults: [] }
  document.removeEventListener('keydown', onKeyDown, true)
  const { stops, expected, faults } = walk
  walk = null
  const missed = expected.filter(element => !stops.some(stop => stop.element === element))
  return {
    stops: stops.length,
    faults: [...faults, ...missed.map(element => `never reached by Tab: ${nameOf(element)}`), ...orderFaults(stops)],
  }
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.key === 'Tab' && walk !== null && !walk.over) look(walk)
}

function look(at: Walk): void {
  const element = document.activeElement
  ringOf(at, element)
  if (element === null || element.matches(GUARD) || (at.stops.length === 0 && isOnlyHeld(element))) return
  if (element === document.body) {
    if (at.stops.length === 0) return
    at.over = true
    if (at.stops.length < at.expected.length) at.faults.push(`focus lost after ${nameOf(lastOf(at))}`)
    return
  }
  if (element === at.stops.at(-1)?.element) return
  if (at.stops.some(stop => stop.element === element)) {
    at.over = true
    return
  }
  at.stops.push({ element, box: onThePage(element) })
  const drawn = drawnOf(element)
  const { visible } = cutOf(drawn)
  if (visible === null) at.faults.push(`focus out of sight: ${nameOf(element)}`)
  else {
    const { x, y } = centreOf(visible)
    const cover = coverOf(drawn, x, y)
    if (cover !== null) at.faults.push(`focus covered: ${nameOf(element)} by ${nameOf(cover)}`)
  }
  at.left = { element, look: lookOf(element) }
}

/** Holds the focus without being a stop: a dialog that was just opened. */
function isOnlyHeld(element: Element): boolean {
  return element instanceof HTMLElement && element.tabIndex < 0
}

function lastOf({ stops }: Walk): Element {
  return stops.at(-1)?.element ?? document.body
}

/** Compares the stop that was left with how it looks now, without the focus. */
function ringOf({ left, faults }: Walk, now: Element | null): void {
  if (left !== null && left.element !== now && left.look === lookOf(left.element))
    faults.push(`no focus ring: ${nameOf(left.element)}`)
}

/** How many elements outwards may draw the ring: a field draws it for its input. */
const RING_WITHIN = 3

function lookOf(element: Element): string {
  const parts: string[] = []
  let part: Element | null = element
  for (let level = 0; level < RING_WITHIN && part !== null; level += 1, part = part.parentElement) {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(part)
    parts.push(outlineStyle === 'none' ? 'none' : `${outlineStyle} ${outlineWidth} ${outlineColor}`, boxShadow)
  }
  return parts.join('; ')
}

/** What the eye sees of it: a radio button that hides under its label is its label. */
function drawnOf(element: Element): Element {
  return isShown(element) ? element : (element.closest('label') ?? element)
}

function isStop(element: Element): boolean {
  if (!(element instanceof HTMLElement) || element.tabIndex < 0 || element.matches(`:disabled, ${GUARD}`)) return false
  if (element.closest('[inert]') !== null || !isShown(drawnOf(element))) return false
  return !(element instanceof HTMLInputElement && element.type === 'radio') || isStopOfGroup(element)
}

/** Of radio buttons Tab finds the chosen one; where none is, the first. */
function isStopOfGroup(radio: HTMLInputElement): boolean {
  const group = [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')].filter(
    other => other.name === radio.name && other.form === radio.form,
  )
  return (group.find(({ checked }) => checked) ?? group[0]) === radio
}

/** As if nothing had been scrolled. */
function onThePage(element: Element): Box {
  let { left, top, right, bottom } = boxOf(drawnOf(element))
  for (let part = element.parentElement; part !== null; part = part.parentElement) {
    const { scrollLeft: x, scrollTop: y } = part
    ;[left, top, right, bottom] = [left + x, top + y, right + x, bottom + y]
  }
  return { left, top, right, bottom }
}
