import { CircleCheck, Clock, Hourglass, Pause, TriangleAlert, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'
import type { RingState } from './ring-state.ts'
import styles from './Ring.module.css'

interface RingStatusProps {
  readonly state: RingState
  /** `20 s ahead`, `40 s behind` */
  readonly children: ReactNode
}

const ICONS: Readonly<Record<RingState, LucideIcon>> = {
  pace: CircleCheck,
  behind: Hourglass,
  last: TriangleAlert,
  paused: Pause,
  untimed: Clock,
}

/** How the clock stands, in words and with an icon; it goes beside a ring. */
export function RingStatus({ state, children }: RingStatusProps) {
  return (
    <span data-state={state} className={styles.status}>
      <Icon of={ICONS[state]} size={14} />
      {children}
    </span>
  )
}
