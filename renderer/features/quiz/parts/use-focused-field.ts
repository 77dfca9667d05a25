import { useEffect, type RefObject } from 'react'

/** A question that is typed begins in its field; the field is described by what is asked. */
export function useFocusedField(field: RefObject<HTMLElement | null>): void {
  useEffect(() => field.current?.focus({ preventScroll: true }), [field])
}
