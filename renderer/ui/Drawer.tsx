import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import { IconButton } from './IconButton.tsx'
import styles from './Drawer.module.css'

interface DrawerProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly title: ReactNode
  readonly closeLabel: string
  /** Buttons at its foot. */
  readonly actions?: ReactNode
  /** What takes focus as it opens; the first thing that can, unless said otherwise. False leaves that to its content. */
  readonly initialFocus?: ComponentProps<typeof Base.Popup>['initialFocus']
  readonly children: ReactNode
}

/** What stands beside the page in a wide window, over it in a narrow one. Esc closes it, and focus goes back. */
export function Drawer({ open, onClose, title, closeLabel, actions, initialFocus, children }: DrawerProps) {
  return (
    <Base.Root open={open} onOpenChange={next => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className={styles.backdrop} />
        <Base.Popup initialFocus={initialFocus} className={styles.drawer}>
          <div className={styles.head}>
            <Base.Title className={styles.title}>{title}</Base.Title>
            <Base.Close render={<IconButton icon={X} label={closeLabel} withTooltip={false} />} />
          </div>
          <div className={styles.body}>{children}</div>
          {actions !== undefined && <div className={styles.actions}>{actions}</div>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
