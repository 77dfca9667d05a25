/** Fields in a row keep these keys; a tick box has no use for them. */
const OWN_KEYS = 'input:not([type=checkbox]), textarea, select, [role=combobox]'

/**
 * The row a key moves to, counted from 0, or `null` where the key means nothing here.
 * @param page rows that are in sight at once
 */
export function rowAfterKey(event: KeyboardEvent, at: number, count: number, page: number): number | null {
  const { key, target, ctrlKey, metaKey, altKey, shiftKey } = event
  if (ctrlKey || metaKey || altKey || shiftKey || count === 0) return null
  if (target instanceof Element && target.matches(OWN_KEYS)) return null
  const to = {
    ArrowUp: at - 1,
    ArrowDown: at + 1,
    PageUp: at - page,
    PageDown: at + page,
    Home: 0,
    End: count - 1,
  }[key]
  return to === undefined ? null : Math.min(count - 1, Math.max(0, to))
}
