import { Tooltip as Base } from '@base-ui/react/tooltip'
import { useState, type ReactElement } from 'react'
import styles from './Tooltip.module.css'

interface TooltipProps {
  readonly label: string
  /** Whether it has something to add just now; it has unless this says no. */
  readonly when?: () => boolean
  readonly side?: 'inline-end' | 'bottom'
  /** The element it belongs to; it has its own accessible name. */
  readonly children: ReactElement
}

/** A name beside an icon, on hover and on focus; Esc takes it away. For the eye: what it stands beside has that name. */
export function Tooltip({ label, when, side = 'inline-end', children }: TooltipProps) {
  const [open, setOpen] = useState(false)
  return (
    <Base.Root open={open} onOpenChange={next => setOpen(next && when?.() !== false)}>
      <Base.Trigger render={children} delay={300} />
      <Base.Portal>
        <Base.Positioner side={side} sideOffset={8} className={styles.positioner}>
          <Base.Popup aria-hidden className={styles.popup}>
            {label}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
