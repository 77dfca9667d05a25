import type { Overview } from '../../../db/api/today.ts'
import { Hidden } from '../../ui/Hidden.tsx'
import { text } from './text.ts'
import styles from './Sidebar.module.css'

const TICKS = 30

/** Days to the interview and a runway of thirty ticks that fills as it comes nearer. */
export function Countdown({ interview }: { readonly interview: NonNullable<Overview['interview']> }) {
  const { daysLeft, day } = interview
  const ticks = Array.from({ length: TICKS }, (_, tick) => tickOf(tick, daysLeft))
  return (
    <>
      <Hidden>{text.daysToGo(daysLeft, day.label)}</Hidden>
      <div className={styles.days} aria-hidden>
        <span>{text.days(daysLeft)}</span>
        <span>{day.label}</span>
      </div>
      <div className={styles.ticks} aria-hidden>
        {ticks.map(({ tick, state }) => (
          <i key={tick} data-state={state} />
        ))}
      </div>
    </>
  )
}

function tickOf(tick: number, daysLeft: number) {
  const state = tick === TICKS - 1 ? 'end' : tick < TICKS - daysLeft ? 'gone' : 'ahead'
  return { tick, state }
}
