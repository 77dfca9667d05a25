/** Keys as a browser reports them. */
interface Held {
  readonly shift?: boolean
  readonly ctrl?: boolean
  readonly meta?: boolean
  readonly alt?: boolean
  readonly altGraph?: boolean
  readonly repeat?: boolean
  readonly composing?: boolean
}

/** Presses a key: what it writes and where it lies. Returns whether something took it. */
export function press(key: string, code = codeOf(key), held: Held = {}, target: Element = document.body): boolean {
  return !target.dispatchEvent(keyDown(key, code, held))
}

export function keyDown(key: string, code: string, held: Held = {}): KeyboardEvent {
  return new KeyboardEvent('keydown', {
    key,
    code,
    bubbles: true,
    cancelable: true,
    shiftKey: held.shift ?? false,
    ctrlKey: held.ctrl ?? false,
    metaKey: held.meta ?? false,
    altKey: held.alt ?? false,
    modifierAltGraph: held.altGraph ?? false,
    repeat: held.repeat ?? false,
    isComposing: held.composing ?? false,
  })
}

function codeOf(key: string): string {
  if (/^[a-z]$/i.test(key)) return `Key${key.toUpperCase()}`
  if (/^\d$/.test(key)) return `Digit${key}`
  return key === ' ' ? 'Space' : key
}
