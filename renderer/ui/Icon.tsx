import type { LucideIcon } from 'lucide-react'
import styles from './Icon.module.css'

interface IconProps {
  readonly of: LucideIcon
  /** In pixels at normal text size. */
  readonly size?: 12 | 14 | 16 | 20
}

/** A line icon. It says nothing to a screen reader: there is always a label beside it. */
export function Icon({ of: Shape, size = 16 }: IconProps) {
  return <Shape aria-hidden strokeWidth={1.6} className={styles[`s${size}`]} />
}
