import { useRef } from 'react'
import { Link, useLocation } from 'wouter'
import { Hidden } from '../../ui/Hidden.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Tooltip } from '../../ui/Tooltip.tsx'
import type { Place } from './places.ts'
import { text } from './text.ts'
import styles from './Sidebar.module.css'

interface NavItemProps extends Pick<Place, 'to' | 'icon' | 'label'> {
  /** A number beside the name, and what it counts. */
  readonly counted?: { readonly n: number; readonly label: string } | undefined
}

/** One place to go. On the rail its name is a tooltip. */
export function NavItem({ to, icon, label, counted }: NavItemProps) {
  const [path] = useLocation()
  const name = useRef<HTMLSpanElement>(null)
  const current = path === to || path.startsWith(`${to}/`)
  const counts = counted !== undefined && counted.n > 0
  return (
    <li>
      <Tooltip label={counts ? text.counted(label, counted.label) : label} when={() => isHidden(name.current)}>
        <Link href={to} className={styles.item} aria-current={current ? 'page' : undefined}>
          <Icon of={icon} />
          <span ref={name} className={styles.label}>
            {label}
          </span>
          {counts && (
            <span className={styles.count}>
              <span aria-hidden>{counted.n}</span>
              <Hidden>{counted.label}</Hidden>
            </span>
          )}
        </Link>
      </Tooltip>
    </li>
  )
}

/** Whether only those who listen get the name: the rail cuts it down to a pixel. */
function isHidden(name: HTMLElement | null): boolean {
  return name !== null && name.offsetWidth <= 1
}
