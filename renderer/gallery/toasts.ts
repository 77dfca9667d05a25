import { Toast } from '@base-ui/react/toast'

/** What the toast specimens write to. */
export const toasts = Toast.createToastManager()
