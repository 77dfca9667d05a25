import { Toast, type ToastManager } from '@base-ui/react/toast'
import { X } from 'lucide-react'
import { Icon } from './Icon.tsx'
import { Kbd } from './Kbd.tsx'
import styles from './Toasts.module.css'

interface ToastsProps {
  readonly manager: ToastManager
  readonly closeLabel: string
}

/** The lines at the bottom left: what happened, and its Undo. Never over the grades. */
export function Toasts({ manager, closeLabel }: ToastsProps) {
  return (
    <Toast.Provider toastManager={manager} limit={3}>
      <Toast.Portal>
        <Toast.Viewport className={styles.viewport}>
          <ToastList closeLabel={closeLabel} />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  )
}

function ToastList({ closeLabel }: { readonly closeLabel: string }) {
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
            <Kbd silent>Mod</Kbd>
            <Kbd silent>z</Kbd>
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
