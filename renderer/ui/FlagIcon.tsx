import { Flag, FlagOff } from 'lucide-react'
import { Icon } from './Icon.tsx'
import styles from './FlagIcon.module.css'

interface FlagIconProps {
  /** 1 to 7, or 0 for none. */
  readonly flag: number
  readonly size?: 12 | 14 | 16
}

/** A flag in its colour; its name always stands beside it. */
export function FlagIcon({ flag, size = 16 }: FlagIconProps) {
  return (
    <span data-flag={flag} className={styles.flag}>
      <Icon of={flag === 0 ? FlagOff : Flag} size={size} />
    </span>
  )
}
