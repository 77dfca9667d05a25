import { useEffect, useState } from 'react'

/** Nobody types a letter faster. */
const PAUSE_MS = 120

/** A value that is typed, a moment after it was typed. */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
