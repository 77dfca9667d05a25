import type { ReactNode } from 'react'
import styles from './Chip.module.css'

interface ChipProps {
  readonly tone?: 'plain' | 'good' | 'warn' | 'bad'
  readonly children: ReactNode
}

/** A short state beside a name. */
export function Chip({ tone = 'plain', children }: ChipProps) {
  return <span className={`${styles.chip} ${styles[tone]}`}>{children}</span>
}
