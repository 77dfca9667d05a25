import type { KeyboardEvent } from 'react'

const CHOOSES = 'input:not([role=combobox][aria-expanded=true])'

/** Enter starts, from a field too. */
export function useEnterStarts(start: () => void): (event: KeyboardEvent) => void {
  return event => {
    const { key, repeat, target, defaultPrevented, nativeEvent } = event
    if (key !== 'Enter' || repeat || defaultPrevented || nativeEvent.isComposing) return
    if (!(target instanceof Element) || !target.matches(CHOOSES)) return
    event.preventDefault()
    start()
  }
}
