import { useEffect, useRef, type ReactNode } from 'react'
import styles from './Title.module.css'

interface TitleProps {
  /** What the window is called while this screen shows. */
  readonly name: string
  /** `plain` takes its type from where it stands. */
  readonly look: 'display' | 'screen' | 'plain' | 'hidden'
  readonly children: ReactNode
}

/** The first screen leaves focus alone; every later one takes it, so that its title is read. */
let arrivals = 0

/** The one h1 of a screen. */
export function Title({ name, look, children }: TitleProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${name} – Recall@K`
  }, [name])
  useEffect(() => {
    arrivals += 1
    if (arrivals > 1) heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <h1 ref={heading} tabIndex={-1} className={styles[look]}>
      {children}
    </h1>
  )
}
