/** What can be pressed, typed into or chosen. */
import { cutOf, type Cut } from './clip.ts'
import { boxOf, type Box } from './geometry.ts'
import { isShown, layerOf } from './sight.ts'

export interface Control {
  readonly element: Element
  readonly box: Box
  readonly cut: Cut
  readonly layer: Element | null
}

export const CONTROLS = [
  'a[href]',
  'button',
  'input:not([type=hidden])',
  'select',
  'textarea',
  'summary',
  'tr[tabindex]',
  '[contenteditable]',
  ...['button', 'link', 'switch', 'checkbox', 'radio', 'tab', 'option', 'menuitem', 'slider', 'combobox', 'row'].map(
    role => `[role=${role}][tabindex]`,
  ),
].join(', ')

/** The controls below `root`. One that hides under its label is its label. */
export function controlsOf(root: Element): readonly Control[] {
  const drawn = [...root.querySelectorAll(CONTROLS)].flatMap(control => {
    if (isShown(control)) return [control]
    const label = control.closest('label')
    return label !== null && isShown(label) ? [label] : []
  })
  return [...new Set(drawn)].map(element => ({
    element,
    box: boxOf(element),
    cut: cutOf(element),
    layer: layerOf(element),
  }))
}

export function isDisabled(element: Element): boolean {
  return element.matches(':disabled, [aria-disabled=true]') || element.querySelector(':scope > input:disabled') !== null
}
