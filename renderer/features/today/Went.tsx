import { useLocation } from 'wouter'
import { api } from '../../api/client.ts'
import { report } from '../../state/ui.ts'
import { Button } from '../../ui/Button.tsx'
import { text } from './text.ts'
import styles from './Today.module.css'

/** The interview lies behind: a new date, or none. */
export function Went() {
  const [, navigate] = useLocation()
  return (
    <div className={styles.actions}>
      <Button onClick={() => navigate('/settings/interview')}>{text.newDate}</Button>
      <Button kind="ghost" onClick={() => void api.settings.change({ interviewDate: null }).catch(report)}>
        {text.keepGoing}
      </Button>
    </div>
  )
}
