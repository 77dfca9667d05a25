import { useQuery } from '@tanstack/react-query'
import type { Overview } from '../../../db/api/today.ts'
import { query } from '../../api/client.ts'
import { roleName } from '../../text.ts'
import { Countdown } from './Countdown.tsx'
import { text } from './text.ts'
import styles from './Sidebar.module.css'

/** What all of this is for: the days left, and the role. Nothing where neither is known. */
export function SidebarFoot({ interview }: { readonly interview: Overview['interview'] }) {
  const { data } = useQuery(query.settings.get.queryOptions({ input: {} }))
  const role = data?.role ?? null
  const ahead = interview !== null && interview.daysLeft >= 0
  if (!ahead && role === null) return null
  return (
    <section aria-label={text.goal} className={styles.foot} data-role-only={!ahead || undefined}>
      {ahead && <Countdown interview={interview} />}
      {role !== null && <p className={styles.role}>{roleName(role)}</p>}
    </section>
  )
}
