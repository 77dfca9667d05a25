import { Tooltip as Base } from '@base-ui/react/tooltip'
import type { ReactElement } from 'react'
import styles from './Tooltip.module.css'

interface TooltipProps {
  readonly label: string
  /** The element it belongs to; it has its own accessible name. */
  readonly children: ReactElement
}

/** A name beside an icon, on hover and on focus; Esc takes it away. Only the narrow sidebar shows it. */
export function Tooltip({ label, children }: TooltipProps) {
  return (
    <Base.Root>
      <Base.Trigger render={children} delay={300} />
      <Base.Portal>
        <Base.Positioner side="right" sideOffset={8} className={styles.positioner}>
          <Base.Popup className={styles.popup}>{label}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
