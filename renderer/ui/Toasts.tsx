import { Toast, type ToastManager } from '@base-ui/react/toast'
import { X } from 'lucide-react'
import { Icon } from './Icon.tsx'
import { Keys } from './Keys.tsx'
import styles from './Toasts.module.css'

interface ToastsProps {
  readonly manager: ToastManager
  readonly closeLabel: string
  /** What does the same as a line’s Undo, as in the table of commands. */
  readonly undoKey?: string | undefined
  /** What does the same as a line that offers something. */
  readonly offerKey?: string | undefined
}

/** The lines at the bottom left: what happened, and its Undo. Never over the grades. */
export function Toasts({ manager, ...rest }: ToastsProps) {
  return (
    <Toast.Provider toastManager={manager} limit={3}>
      <Toast.Portal>
        <Toast.Viewport className={styles.viewport}>
          <ToastList {...rest} />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  )
}

function ToastList({ closeLabel, undoKey, offerKey }: Omit<ToastsProps, 'manager'>) {
  const { toasts } = Toast.useToastManager()
  return toasts.map(toast => (
    <Toast.Root key={toast.id} toast={toast} swipeDirection={['left', 'down']} className={styles.toast}>
      <Toast.Content className={styles.content}>
        <div className={styles.words}>
          <Toast.Title className={styles.title} />
          <Toast.Description className={styles.description} />
        </div>
        {toast.actionProps !== undefined && (
          <>
            <Toast.Action className={styles.action} />
            <ActionKey of={toast.type === 'offer' ? offerKey : undoKey} />
          </>
        )}
        {toast.type === 'error' && (
          <Toast.Close aria-label={closeLabel} className={styles.close}>
            <Icon of={X} size={14} />
          </Toast.Close>
        )}
      </Toast.Content>
    </Toast.Root>
  ))
}

function ActionKey({ of }: { readonly of: string | undefined }) {
  return of === undefined ? null : <Keys of={of} silent />
}
