import { useQuery } from '@tanstack/react-query'
import { Fragment } from 'react'
import { query } from '../../api/client.ts'
import { host } from '../../api/transport.ts'
import { Logo } from '../../ui/Logo.tsx'
import { NavItem } from './NavItem.tsx'
import { PaletteButton } from './PaletteButton.tsx'
import { PLACES } from './places.ts'
import { SidebarFoot } from './SidebarFoot.tsx'
import { text } from './text.ts'
import styles from './Sidebar.module.css'

/** Where one can go, and how long there is. Folded, or in a narrow window, it is a rail of icons. */
export function Sidebar() {
  const { data } = useQuery(query.today.overview.queryOptions({ input: {} }))
  const due = data?.pausedUntil === null ? data.counts.due : 0
  const counted = { due: { n: due, label: text.due(due) } }
  return (
    <div className={styles.sidebar} data-framed={host.frameless !== true || undefined}>
      <SidebarHead />
      <nav aria-label={text.navigation} className={styles.nav}>
        {PLACES.map(([group, places]) => (
          <Fragment key={group}>
            {group !== null && (
              <p aria-hidden className={styles.group}>
                {group}
              </p>
            )}
            <ul aria-label={group ?? undefined} className={styles.places}>
              {places.map(({ to, icon, label, counts }) => (
                <NavItem
                  key={to}
                  to={to}
                  icon={icon}
                  label={label}
                  counted={counts === undefined ? undefined : counted[counts]}
                />
              ))}
            </ul>
          </Fragment>
        ))}
      </nav>
      <SidebarFoot interview={data?.interview ?? null} />
    </div>
  )
}

/** What a title bar of ours would show: all of it in a window that has none, the name on a Mac. */
function SidebarHead() {
  if (host.frameless !== true)
    return (
      <header className={styles.head}>
        <Logo />
        <PaletteButton brief />
      </header>
    )
  return host.os === 'mac' ? (
    <div className={styles.head}>
      <Logo />
    </div>
  ) : null
}
