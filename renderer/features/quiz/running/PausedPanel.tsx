import type { AttemptView } from '../../../../db/api/quiz.ts'
import { CommandButton } from '../../../commands/CommandButton.tsx'
import { Title } from '../../../ui/Title.tsx'
import { PauseCountdown } from './PauseCountdown.tsx'
import { useRunning } from './state.ts'
import { text } from './text.ts'
import styles from './PausedPanel.module.css'

/** In the place of the question while the clock stands. */
export function PausedPanel({ attempt }: { readonly attempt: AttemptView }) {
  const pause = useRunning(state => state.pause)
  return (
    <div className={styles.paused}>
      <Title name={text.paused} look="screen">
        {text.paused}
      </Title>
      <p className={styles.words}>{text.kept}</p>
      {pause?.why === 'slept' && <p className={styles.words}>{text.slept}</p>}
      {pause?.why === 'chosen' && attempt.pauseLeftMs !== null && (
        <PauseCountdown sinceMs={pause.sinceMs} ofMs={attempt.pauseLeftMs} />
      )}
      <div className={styles.actions}>
        <CommandButton id="confirm" kind="primary" size="large" />
      </div>
    </div>
  )
}
