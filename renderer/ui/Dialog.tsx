import { Dialog as Base } from '@base-ui/react/dialog'
import type { ComponentProps, KeyboardEvent, ReactNode } from 'react'
import { Button } from './Button.tsx'
import styles from './Dialog.module.css'

interface DialogProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly title: string
  readonly children: ReactNode
  /** Buttons, the likely one last. */
  readonly actions?: ReactNode
  readonly wide?: boolean
  /** For a sheet that has no buttons of its own. */
  readonly closeLabel?: string
  /** Keys that mean something while it is open. */
  readonly onKeyDown?: (event: KeyboardEvent) => void
  /** What takes focus as it opens; the first thing that can, unless said otherwise. False leaves that to its content. */
  readonly initialFocus?: ComponentProps<typeof Base.Popup>['initialFocus']
  /** What takes focus as it closes; what had it before, unless said otherwise. */
  readonly finalFocus?: ComponentProps<typeof Base.Popup>['finalFocus']
  /** For what cannot simply be clicked away. */
  readonly role?: 'dialog' | 'alertdialog'
}

/** A question or a sheet over the screen. Esc always closes it, and focus goes back to where it was. */
export function Dialog(props: DialogProps) {
  const { open, onClose, title, children, actions, wide, closeLabel, initialFocus, finalFocus, onKeyDown, role } = props
  return (
    <Base.Root open={open} onOpenChange={next => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className={styles.backdrop} />
        <Base.Popup
          role={role ?? 'dialog'}
          initialFocus={initialFocus}
          finalFocus={finalFocus}
          onKeyDown={onKeyDown}
          className={`${styles.popup} ${wide === true ? styles.wide : ''}`}
        >
          <div className={styles.head}>
            <Base.Title className={styles.title}>{title}</Base.Title>
            {closeLabel !== undefined && (
              <Base.Close render={<Button kind="ghost" size="small" keyName="Escape" />}>{closeLabel}</Base.Close>
            )}
          </div>
          <div className={styles.body}>{children}</div>
          {actions !== undefined && <div className={styles.actions}>{actions}</div>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
