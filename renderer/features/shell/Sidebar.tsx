import { useQuery } from '@tanstack/react-query'
import { Layers, Library, Settings, Sun } from 'lucide-react'
import { query } from '../../api/client.ts'
import { host } from '../../api/transport.ts'
import { Logo } from '../../ui/Logo.tsx'
import { Countdown } from './Countdown.tsx'
import { NavItem } from './NavItem.tsx'
import { text } from './text.ts'
import styles from './Sidebar.module.css'

/** Where one can go, and how long there is. */
export function Sidebar() {
  const { data } = useQuery(query.today.overview.queryOptions({ input: {} }))
  const due = data?.pausedUntil === null ? data.counts.due : 0
  const interview = data?.interview ?? null
  const showsLogo = host.frameless !== true || host.os === 'mac'
  return (
    <div className={styles.sidebar} data-framed={host.frameless !== true || undefined}>
      <nav aria-label={text.navigation} className={styles.nav}>
        {showsLogo && (
          <div className={styles.logo}>
            <Logo />
          </div>
        )}
        <NavItem to="/today" icon={Sun} label={text.today} />
        <NavItem to="/review" icon={Layers} label={text.review} counted={{ n: due, label: text.due(due) }} />
        <div className={styles.group}>{text.library}</div>
        <NavItem to="/decks" icon={Library} label={text.decks} />
        <div className={styles.group}>{text.app}</div>
        <NavItem to="/settings" icon={Settings} label={text.settings} />
      </nav>
      {interview !== null && interview.daysLeft >= 0 && <Countdown interview={interview} />}
    </div>
  )
}
