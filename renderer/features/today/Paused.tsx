import { api } from '../../api/client.ts'
import { report } from '../../state/ui.ts'
import { Button } from '../../ui/Button.tsx'
import { text } from './text.ts'
import styles from './Today.module.css'

/** Today is silent; one button ends that. */
export function Paused() {
  return (
    <div className={styles.actions}>
      <Button kind="primary" size="large" onClick={() => void api.settings.change({ pausedUntil: null }).catch(report)}>
        {text.resume}
      </Button>
    </div>
  )
}
