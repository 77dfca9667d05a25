import { Pause, Play, X } from 'lucide-react'
import { CommandButton } from '../../../commands/CommandButton.tsx'
import { BarClock } from './BarClock.tsx'
import { useRunning } from './state.ts'
import { text } from './text.ts'
import styles from './TopBar.module.css'

/** The way out, which quiz this is, and the pause. */
export function TopBar() {
  const phase = useRunning(state => state.phase)
  const title = useRunning(state => state.attempt?.title)
  return (
    <div className={styles.bar}>
      <CommandButton id="leaveQuiz" label={text.leave} kind="ghost" size="small" icon={X} />
      <span className={styles.title}>{title}</span>
      {phase === 'asking' && <span className={styles.saved}>{text.saved}</span>}
      <BarClock />
      {(phase === 'asking' || phase === 'paused') && (
        <CommandButton id="pauseQuiz" size="small" icon={phase === 'paused' ? Play : Pause} />
      )}
    </div>
  )
}
