import { X } from 'lucide-react'
import { CommandButton } from '../../commands/CommandButton.tsx'
import { isStudy } from '../../state/scope.ts'
import { SegmentBar } from '../../ui/SegmentBar.tsx'
import { Elapsed } from './Elapsed.tsx'
import { progressOf } from './progress.ts'
import { useReview } from './state.ts'
import { text } from './text.ts'
import styles from './TopBar.module.css'

/** End, how far the session is, and how long it has run. */
export function TopBar() {
  const { steps, current, counts, phase, scope } = useReview()
  const { cells, at, total, left, phase: part } = progressOf(steps, current, counts)
  const running = phase === 'card' || phase === 'time-up'
  const drill = part === 'drill'
  return (
    <>
      <div className={styles.bar}>
        <CommandButton id="end" label={text.end} kind="ghost" size="small" icon={X} />
        {running && (
          <>
            <SegmentBar cells={cells} at={at} label={drill ? text.repeatLeft(left) : text.position(at, total)} />
            <span className={styles.counter} aria-hidden>
              {drill ? text.repeatLeft(left) : at}
              {!drill && <span className={styles.total}> / {total}</span>}
            </span>
            <Elapsed />
          </>
        )}
      </div>
      {running && isStudy(scope) && <p className={styles.session}>{text.session(scope)}</p>}
    </>
  )
}
