import type { ReactNode } from 'react'
import styles from './CardStack.module.css'

interface CardStackProps {
  /** Cards that lie beneath: two edges show, one, or none. */
  readonly below: number
  readonly children: ReactNode
}

/** A card on the pile it was drawn from; the edges beneath are the cards still to come. */
export function CardStack({ below, children }: CardStackProps) {
  return (
    <div className={styles.stack} data-below={Math.min(2, below)}>
      {children}
    </div>
  )
}
