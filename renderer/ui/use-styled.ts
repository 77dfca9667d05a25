import { useLayoutEffect, useState, type RefObject } from 'react'

/**
 * The value that the style sheet gives a custom property of an element, kept in step with the element’s size: container
 * queries decide what there is room for, and the code follows. Empty until the element is there.
 */
export function useStyled(element: RefObject<HTMLElement | null>, property: `--${string}`): string {
  const [value, setValue] = useState('')
  useLayoutEffect(() => {
    const { current } = element
    if (current === null) return undefined
    const read = () => setValue(getComputedStyle(current).getPropertyValue(property).trim())
    read()
    const observer = new ResizeObserver(read)
    observer.observe(current)
    return () => observer.disconnect()
  }, [element, property])
  return value
}
