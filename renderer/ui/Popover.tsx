import { Popover as Base } from '@base-ui/react/popover'
import type { ReactElement, ReactNode } from 'react'
import list from './List.module.css'
import styles from './Popover.module.css'

interface PopoverProps {
  /** The button that opens it, with a name of its own. */
  readonly trigger: ReactElement
  readonly title: string
  readonly side?: 'top' | 'bottom'
  readonly align?: 'start' | 'center' | 'end'
  readonly children: ReactNode
}

/** A little more about something, beside it. Esc and a click elsewhere close it; focus goes back to the button. */
export function Popover({ trigger, title, side = 'bottom', align = 'start', children }: PopoverProps) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner side={side} align={align} sideOffset={6} collisionPadding={8} className={list.positioner}>
          <Base.Popup className={styles.popup}>
            <Base.Title className={styles.title}>{title}</Base.Title>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
