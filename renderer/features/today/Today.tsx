import { useLocation } from 'wouter'
import type { Overview } from '../../../db/api/today.ts'
import { api } from '../../api/client.ts'
import { useCommands } from '../../commands/registry.ts'
import { report, showStudy } from '../../state/ui.ts'
import { ErrorPanel } from '../../ui/ErrorPanel.tsx'
import { Aside } from './Aside.tsx'
import { CatchUp } from './CatchUp.tsx'
import { ComingDays } from './ComingDays.tsx'
import { Headline } from './Headline.tsx'
import { Pace } from './Pace.tsx'
import { Paused } from './Paused.tsx'
import { Plan } from './Plan.tsx'
import { stepCommands } from './step-commands.ts'
import { startQuiz } from './start-quiz.ts'
import { stepsOf, type PlanStep } from './steps.ts'
import { text } from './text.ts'
import { Went } from './Went.tsx'
import styles from './Today.module.css'

/** The day at a glance: the next thing to do is one key away. */
export function Today({ overview }: { readonly overview: Overview }) {
  const { pausedUntil, catchUp, catchUpLifted, counts, logIsAhead, interview, date, offered, quizOffer } = overview
  const [, navigate] = useLocation()
  const left = counts.due + counts.new + counts.drill
  const paused = pausedUntil !== null
  // New cards beyond the day's number: when the day is done, or in spite of a backlog.
  const asks = left === 0 || (catchUp !== null && counts.new === 0)
  const open = ({ opens }: PlanStep) => {
    if (opens === 'quiz') void (quizOffer !== null && startQuiz(quizOffer, navigate))
    else if (opens === 'sweep') showStudy({ kind: 'sweep' })
    else if (opens !== null) navigate(opens === 'review' ? '/review' : opens)
  }
  useCommands({
    ...stepCommands(stepsOf(overview), !paused, open),
    moreNew: { when: asks && offered > 0 && !paused, label: text.addNew(offered), run: () => addNew(offered) },
  })
  const over = interview !== null && interview.daysLeft < 0
  return (
    <div className={styles.today}>
      <div className={styles.left}>
        <Headline overview={overview} />
        {logIsAhead && (
          <ErrorPanel tone="warn" title={text.clock}>
            {text.clockBody}
          </ErrorPanel>
        )}
        {paused ? (
          <Paused />
        ) : (
          <>
            {over && <Went />}
            <Plan overview={overview} onStart={open} />
            {(catchUp !== null || catchUpLifted) && (
              <CatchUp lifted={catchUpLifted} asksNew={asks && left > 0 && offered > 0} today={date.date} />
            )}
            {catchUp === null && <Pace overview={overview} />}
            <ComingDays />
          </>
        )}
      </div>
      <Aside overview={overview} />
    </div>
  )
}

/** More new cards today, beyond the day's number. */
function addNew(cards: number): void {
  api.today.moreNew({ cards }).catch(report)
}
