import { useEffect, useState, type RefObject } from 'react'

/** Less than this is not worth a page. */
const SLACK = 12

/** Whether a scrolling element has more below what is in sight. `key` changes with its content. */
export function useMoreBelow(ref: RefObject<HTMLElement | null>, key: string): boolean {
  const [more, setMore] = useState(false)
  useEffect(() => {
    const element = ref.current
    if (element === null) {
      setMore(false)
      return undefined
    }
    const look = () => setMore(element.scrollHeight - element.clientHeight - element.scrollTop > SLACK)
    const observer = new ResizeObserver(look)
    observer.observe(element)
    for (const child of element.children) observer.observe(child)
    element.addEventListener('scroll', look, { passive: true })
    look()
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [ref, key])
  return more
}
