import { useLocation } from 'wouter'
import type { Overview } from '../../../db/api/today.ts'
import { useShortcuts } from '../../commands/keys.ts'
import { ErrorPanel } from '../../ui/ErrorPanel.tsx'
import { Aside } from './Aside.tsx'
import { CatchUp } from './CatchUp.tsx'
import { ComingDays } from './ComingDays.tsx'
import { Headline } from './Headline.tsx'
import { Pace } from './Pace.tsx'
import { Paused } from './Paused.tsx'
import { Plan } from './Plan.tsx'
import { text } from './text.ts'
import { Went } from './Went.tsx'
import styles from './Today.module.css'

/** The day at a glance: the next thing to do is one key away. */
export function Today({ overview }: { readonly overview: Overview }) {
  const { pausedUntil, catchUp, catchUpLifted, counts, logIsAhead, interview, date } = overview
  const [, navigate] = useLocation()
  const left = counts.due + counts.new + counts.drill
  const paused = pausedUntil !== null
  useShortcuts({ start: () => (left > 0 && !paused ? navigate('/review') : false) })
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
        {over && <Went />}
        {paused ? (
          <Paused />
        ) : (
          <>
            <Plan overview={overview} onStart={() => navigate('/review')} />
            {(catchUp !== null || catchUpLifted) && <CatchUp lifted={catchUpLifted} today={date.date} />}
            <Pace overview={overview} />
          </>
        )}
        <ComingDays />
      </div>
      <Aside overview={overview} />
    </div>
  )
}
