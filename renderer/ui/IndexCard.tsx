import type { ComponentPropsWithRef, ReactNode } from 'react'
import styles from './IndexCard.module.css'

interface IndexCardProps extends Omit<ComponentPropsWithRef<'article'>, 'className'> {
  /** The header line, left and right of it. */
  readonly start: ReactNode
  readonly end?: ReactNode
  readonly children: ReactNode
}

/** A library index card: header rule over a second, thinner one. */
export function IndexCard({ start, end, children, ...rest }: IndexCardProps) {
  return (
    <article {...rest} className={styles.card}>
      <header className={styles.header}>
        <span className={styles.start}>{start}</span>
        <span className={styles.end}>{end}</span>
      </header>
      <div className={styles.rule} />
      {children}
    </article>
  )
}
