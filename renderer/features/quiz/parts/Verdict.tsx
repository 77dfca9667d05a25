import { CircleCheck, CircleDashed, CircleDot, CircleX, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Hidden } from '../../../ui/Hidden.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import styles from './Verdict.module.css'

/** `right`, `part` and `wrong` for what the learner did, `missed` for what was right and left out, `plain` for the rest. */
export type VerdictKind = 'right' | 'part' | 'wrong' | 'missed' | 'plain'

interface VerdictProps {
  readonly kind: VerdictKind
  readonly children: ReactNode
  /** The words are for those who listen; the sign alone is drawn. */
  readonly signOnly?: boolean
}

const ICONS: Readonly<Record<VerdictKind, LucideIcon>> = {
  right: CircleCheck,
  part: CircleDot,
  wrong: CircleX,
  missed: CircleCheck,
  plain: CircleDashed,
}

/** What came of a choice, in words and with a sign. */
export function Verdict({ kind, children, signOnly = false }: VerdictProps) {
  return (
    <span data-kind={kind} className={styles.verdict}>
      <Icon of={ICONS[kind]} size={14} />
      {signOnly ? <Hidden>{children}</Hidden> : children}
    </span>
  )
}
