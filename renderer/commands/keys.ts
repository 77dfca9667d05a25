import { useEffect, useEffectEvent } from 'react'
import { shortcut, SHORTCUT_IDS, type ShortcutId } from './shortcuts.ts'

/** Does what a key stands for; `false` says that it is not meant here, and the key goes on. */
export type Run = (event: KeyboardEvent) => unknown
export type Handlers = Partial<Readonly<Record<ShortcutId, Run>>>

/** Between the two keys of a sequence. */
const SEQUENCE_MS = 1200
const TEXT_FIELDS = 'textarea, [contenteditable], input:not([type=checkbox], [type=radio], [type=button])'
/** What Space and Enter already mean something to. */
const PRESSED = 'button, a[href], summary, select, input, [role=switch], [role=radio], [role=option]'
/** While one of these has focus, the screen behind it hears no keys. */
const OVERLAYS = '[role=dialog], [role=alertdialog], [role=listbox], [role=menu]'

const layers: (() => Handlers)[] = []
let begun: { readonly key: string; readonly at: number } | null = null

/** Binds shortcuts while the component is mounted; the one mounted last is asked first. */
export function useShortcuts(handlers: Handlers): void {
  const current = useEffectEvent(() => handlers)
  useEffect(() => {
    const layer = () => current()
    if (layers.push(layer) === 1) window.addEventListener('keydown', onKeyDown)
    return () => {
      layers.splice(layers.indexOf(layer), 1)
      if (layers.length === 0) window.removeEventListener('keydown', onKeyDown)
    }
  }, [])
}

/** Whether this is a Mac, as the host says. */
export function isMac(): boolean {
  return document.documentElement.dataset['os'] === 'mac'
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || isModifier(event.key)) return
  const combo = comboOf(event)
  const target = event.target instanceof Element ? event.target : null
  if (target !== null && isTaken(target, combo, event)) return
  const sequence = begun !== null && performance.now() - begun.at < SEQUENCE_MS ? `${begun.key} ${combo}` : null
  begun = null
  if (sequence !== null && run(sequence, event)) return
  if (run(combo, event)) return
  if (startsSequence(combo)) begun = { key: combo, at: performance.now() }
}

function run(combo: string, event: KeyboardEvent): boolean {
  for (const layer of layers.toReversed()) {
    const handlers = layer()
    for (const id of SHORTCUT_IDS) {
      const { keys, repeats } = shortcut(id)
      const handle = handlers[id]
      if (handle === undefined || !keys.includes(combo) || (event.repeat && repeats !== true)) continue
      if (handle(event) === false) continue
      event.preventDefault()
      return true
    }
  }
  return false
}

function startsSequence(combo: string): boolean {
  const bound = SHORTCUT_IDS.filter(id => layers.some(layer => layer()[id] !== undefined))
  return bound.some(id => shortcut(id).keys.some(key => key.startsWith(`${combo} `)))
}

/** Whether what has focus needs the key itself. */
function isTaken(target: Element, combo: string, event: KeyboardEvent): boolean {
  if (target.closest(OVERLAYS) !== null) return true
  const mod = isMac() ? event.metaKey : event.ctrlKey
  if (target.matches(TEXT_FIELDS)) return !mod || combo.endsWith('+z')
  return (combo === 'Space' || combo === 'Enter') && target.closest(PRESSED) !== null
}

/** How a press is written in the table of shortcuts. */
function comboOf(event: KeyboardEvent): string {
  const { key, shiftKey, altKey, ctrlKey, metaKey } = event
  const mac = isMac()
  const name = nameOf(event)
  const parts: string[] = []
  if (mac ? metaKey : ctrlKey) parts.push('Mod')
  if (altKey) parts.push('Alt')
  // On symbols Shift is part of the symbol; `?` is `?` wherever it lies on the keyboard.
  if (shiftKey && (/^[a-z]$/.test(name) || name.length > 1 || parts.length > 0)) parts.push('Shift')
  return key === '[' && metaKey ? 'Meta+[' : [...parts, name].join('+')
}

/** The key by its letter, by its place where the layout writes other letters, digits always by their place. */
function nameOf({ key, code }: KeyboardEvent): string {
  if (key === ' ') return 'Space'
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1]
  if (digit !== undefined && /^[^?/,]$/.test(key)) return digit
  if (key.length > 1) return key
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  return letter !== undefined && key.charCodeAt(0) > 127 ? letter.toLowerCase() : key.toLowerCase()
}

function isModifier(key: string): boolean {
  return ['Shift', 'Control', 'Alt', 'Meta', 'CapsLock'].includes(key)
}
