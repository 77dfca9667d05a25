import type { AttemptView } from '../../../../db/api/quiz.ts'
import { CommandButton } from '../../../commands/CommandButton.tsx'
import { Clock } from './Clock.tsx'
import { Pace } from './Pace.tsx'
import { QuestionMap } from './QuestionMap.tsx'
import { useRunning } from './state.ts'
import { text } from './text.ts'
import styles from './Rail.module.css'

/** How the clock stands, the pace of this question, and where everything is. */
export function Rail({ attempt }: { readonly attempt: AttemptView }) {
  const { limitMs, overtime, choice, pauseLeftMs } = attempt
  const asking = useRunning(state => state.phase === 'asking')
  const timed = limitMs !== null && !overtime
  return (
    <aside aria-label={text.status} className={styles.rail}>
      <Clock attempt={attempt} />
      {timed && <Pace attempt={attempt} />}
      <QuestionMap attempt={attempt} />
      <div className={styles.foot}>
        <div className={styles.buttons}>
          {timed && asking && <CommandButton id="moreTime" kind="ghost" size="small" />}
          <CommandButton id="hideClock" kind="ghost" size="small" />
          {asking && <CommandButton id="finishQuiz" label={text.finish} kind="ghost" size="small" />}
        </div>
        <p className={styles.words}>
          {timed && `${text.alerts} `}
          {pauseLeftMs === 0 ? text.pauseUsed : text.pauses[choice.pauses]}
        </p>
      </div>
    </aside>
  )
}
