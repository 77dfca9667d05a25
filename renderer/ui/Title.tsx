import { createContext, useContext, useEffect, useEffectEvent, useRef, type ReactNode } from 'react'
import styles from './Title.module.css'

interface TitleProps {
  /** What the window is called while this screen shows. */
  readonly name: string
  /** `plain` takes its type from where it stands. */
  readonly look: 'display' | 'screen' | 'plain' | 'hidden'
  readonly children: ReactNode
}

/** Says aloud what a screen is called as it comes up. */
export const SayTitle = createContext<(name: string) => void>(() => undefined)

/** The address of the first screen, which leaves focus alone; every later one takes it, so that its title is read. */
let first: string | null = null
let hasMovedOn = false

/** The one h1 of a screen. Once it has focus it is read; the name is said apart only where the heading has other words. */
export function Title({ name, look, children }: TitleProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const say = useContext(SayTitle)
  useEffect(() => {
    document.title = `${name} · Recall@K`
  }, [name])
  const arrive = useEffectEvent(() => {
    first ??= location.hash
    hasMovedOn ||= location.hash !== first
    if (!hasMovedOn || heading.current === null) return
    heading.current.focus({ preventScroll: true })
    if (heading.current.textContent !== name) say(name)
  })
  useEffect(() => arrive(), [])
  return (
    <h1 ref={heading} tabIndex={-1} className={styles[look]}>
      {children}
    </h1>
  )
}
