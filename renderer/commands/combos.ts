/** How keys are written: `Mod+Shift+l`, `?`, `Space`, and `g t` for one press after another. Mod is Cmd on a Mac, else Ctrl. */

/** What a press is read from; the part of a KeyboardEvent that counts. */
export type Press = Pick<
  KeyboardEvent,
  'key' | 'code' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey' | 'getModifierState'
>

/** Keys beside the letters by their place, for layouts that write something else there. */
const PLACES: Readonly<Record<string, string>> = {
  Backslash: '\\',
  BracketLeft: '[',
  BracketRight: ']',
  Comma: ',',
  Equal: '=',
  Minus: '-',
  Period: '.',
  Quote: "'",
  Semicolon: ';',
  Slash: '/',
}

const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock'])
/** A press that stands for no key of its own: half of a letter, or one that an input method took. */
const NO_KEY = new Set(['Dead', 'Process', 'Unidentified'])

/** Whether this is a Mac, as the host says. */
export function isMac(): boolean {
  return document.documentElement.dataset['os'] === 'mac'
}

/**
 * How a press may be written, the likeliest first: by what the layout writes, and with Mod by the key's place as well.
 * Empty for a modifier alone.
 */
export function combosOf(press: Press, mac = isMac()): readonly string[] {
  if (MODIFIERS.has(press.key) || NO_KEY.has(press.key)) return []
  const held = modifiersOf(press, mac)
  const place = PLACES[press.code]
  const name = nameOf(press)
  const written = combo(held, name, press.shiftKey)
  return place === undefined || place === name || !held.includes('Mod')
    ? [written]
    : [written, combo(held, place, press.shiftKey)]
}

/** Whether some press of a combo is a letter, a digit or a sign without Mod, Alt or Ctrl (WCAG 2.1.4). */
export function isSingle(keys: string): boolean {
  return keys.split(/ (?=.)/).some(press => /^(?:Shift\+)?.$/u.test(press))
}

function modifiersOf(press: Press, mac: boolean): readonly string[] {
  const { altKey, ctrlKey, metaKey } = press
  // AltGr, which some systems report as Ctrl and Alt together, only chooses the sign that is written.
  const graph = !mac && press.getModifierState('AltGraph')
  return [
    ...((mac ? metaKey : ctrlKey && !graph) ? ['Mod'] : []),
    ...(mac && ctrlKey ? ['Ctrl'] : []),
    ...(!mac && metaKey ? ['Meta'] : []),
    ...(altKey && !graph ? ['Alt'] : []),
  ]
}

function combo(held: readonly string[], name: string, shift: boolean): string {
  // On signs Shift is part of the sign: `?` is `?` wherever it lies on the keyboard.
  const counts = /^[a-z]$/.test(name) || name.length > 1 || (/^\d$/.test(name) && held.length > 0)
  return [...held, ...(shift && counts ? ['Shift'] : []), name].join('+')
}

/** The key by its letter, by its place where the layout writes other letters, digits always by their place. */
function nameOf({ key, code }: Press): string {
  if (key === ' ') return 'Space'
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1]
  if (digit !== undefined && /^[^?/,]$/.test(key)) return digit
  if (key.length > 1) return key
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  return letter !== undefined && key.charCodeAt(0) > 127 ? letter.toLowerCase() : key.toLowerCase()
}
