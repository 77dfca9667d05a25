import type { LucideIcon } from 'lucide-react'
import { Link, useLocation } from 'wouter'
import { Hidden } from '../../ui/Hidden.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Tooltip } from '../../ui/Tooltip.tsx'
import styles from './Sidebar.module.css'

interface NavItemProps {
  readonly to: string
  readonly icon: LucideIcon
  readonly label: string
  /** A number beside the name, and what it counts. */
  readonly counted?: { readonly n: number; readonly label: string } | undefined
}

/** One place to go. */
export function NavItem({ to, icon, label, counted }: NavItemProps) {
  const [path] = useLocation()
  const current = path === to || path.startsWith(`${to}/`)
  return (
    <Tooltip label={label}>
      <Link href={to} className={styles.item} aria-current={current ? 'page' : undefined}>
        <Icon of={icon} />
        <span className={styles.label}>{label}</span>
        {counted !== undefined && counted.n > 0 && (
          <span className={styles.count}>
            <span aria-hidden>{counted.n}</span>
            <Hidden>{counted.label}</Hidden>
          </span>
        )}
      </Link>
    </Tooltip>
  )
}
