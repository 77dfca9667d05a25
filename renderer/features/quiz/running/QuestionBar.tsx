import { ChevronLeft } from 'lucide-react'
import { CommandButton } from '../../../commands/CommandButton.tsx'
import styles from './QuestionBar.module.css'

/** Back, on, and the answer confirmed. It keeps its place. */
export function QuestionBar() {
  return (
    <div className={styles.bar}>
      <CommandButton id="previousQuestion" size="large" icon={ChevronLeft} />
      <span className={styles.end}>
        <CommandButton id="nextQuestion" kind="ghost" size="large" />
        <CommandButton id="confirm" kind="primary" size="large" />
      </span>
    </div>
  )
}
