/** The one listener for keys: which command a press means, and when it is somebody else's. */
import { useFind, useLearnMore, usePalette, useSheet } from '../state/ui.ts'
import { combosOf, isMac } from './combos.ts'
import { beginsSequence, commandAt, runCommand } from './registry.ts'
import { entryOf } from './table.ts'

/** Between the two keys of a sequence. */
const SEQUENCE_MS = 1200
const TEXT_FIELDS = 'textarea, [contenteditable], input:not([type=checkbox], [type=radio], [type=button], [type=range])'
/** What Space and Enter already mean something to. */
const PRESSED =
  'button, a[href], summary, select, input, [role=button], [role=switch], [role=radio], [role=option], [role=tab]'
/** What arrows already mean something to. */
const WALKED =
  'select, input[type=range], [role=radiogroup], [role=tablist], [role=slider], [role=spinbutton], [data-arrows]'
/** While one of these has focus, the screen behind it hears no keys. */
const OVERLAYS = '[role=dialog], [role=alertdialog], [role=listbox], [role=menu]'
/** The same, open but perhaps not drawn or focused yet. */
const OPEN = '[role=dialog][data-open], [role=alertdialog][data-open], [role=menu][data-open]'

let begun: { readonly key: string; readonly at: number } | null = null

/** Listens for as long as the window lives. Returns how to stop. */
export function listenForKeys(): () => void {
  window.addEventListener('keydown', onKeyDown)
  return () => window.removeEventListener('keydown', onKeyDown)
}

/** Whether an element takes what is typed. */
export function isTextField(element: Element | null): boolean {
  return element?.matches(TEXT_FIELDS) ?? false
}

/** Whether something is over the screen: it hears only its own keys, also in the moment before focus is in it. */
export function isOverlaid(element: Element | null): boolean {
  if (usePalette.getState().open || useSheet.getState().open || useFind.getState().open) return true
  if (useLearnMore.getState().card !== null) return true
  return document.querySelector(OPEN) !== null || isWithin(element, OVERLAYS)
}

/** Whether something named by a selector is around an element, also outside of the shadow root it is in. */
function isWithin(element: Element | null, selector: string): boolean {
  if (element === null) return false
  if (element.closest(selector) !== null) return true
  const root = element.getRootNode()
  return root instanceof ShadowRoot && isWithin(root.host, selector)
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return
  const combos = combosOf(event)
  const [written] = combos
  if (written === undefined) return
  // A card of its own look lies in a shadow root, whose events say only where that is.
  const [origin] = event.composedPath()
  const target = origin instanceof Element ? origin : null
  if (target !== null && written === 'Escape' && isTextField(target) && !isOverlaid(target)) return leaveField(event)
  if (target !== null && isTaken(target, written, event)) return
  const first = begun !== null && performance.now() - begun.at < SEQUENCE_MS ? begun.key : null
  begun = null
  if (first !== null && combos.some(key => press(`${first} ${key}`, event))) return
  if (combos.some(key => press(key, event))) return
  if (beginsSequence(written)) begun = { key: written, at: performance.now() }
}

/** Esc that a field has no use for leads out of it to the heading, where single keys are heard; the next one leaves. */
function leaveField(event: KeyboardEvent): void {
  begun = null
  event.preventDefault()
  const heading = document.querySelector<HTMLElement>('main h1[tabindex]')
  if (heading !== null) heading.focus()
  else if (event.target instanceof HTMLElement) event.target.blur()
}

function press(key: string, event: KeyboardEvent): boolean {
  const id = commandAt(key)
  if (id === null) return false
  event.preventDefault()
  if (!event.repeat || entryOf(id).repeats === true) runCommand(id)
  return true
}

/** Whether what has focus needs the key itself. */
function isTaken(target: Element, key: string, event: KeyboardEvent): boolean {
  if (isOverlaid(target)) return true
  if (isTextField(target)) return !passesTextField(key, event)
  if (key === 'Space' || key === 'Enter') return target.closest(PRESSED) !== null
  return /^(?:Arrow|Page|Home|End)/.test(key) && target.closest(WALKED) !== null
}

/** What nobody types: Mod with anything but the keys of editing, and the keys at the top. */
function passesTextField(key: string, event: KeyboardEvent): boolean {
  if (/^(?:Shift\+)?F\d+$/.test(key)) return true
  return (
    (isMac() ? event.metaKey : event.ctrlKey) &&
    key.startsWith('Mod+') &&
    !/(?:^Mod\+[acxy]|\+(?:[vz]|Arrow\w+|Backspace|Delete|Home|End))$/.test(key)
  )
}
