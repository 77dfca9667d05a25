import type { Overview } from '../../../db/api/today.ts'
import { Title } from '../../ui/Title.tsx'
import { text } from './text.ts'
import styles from './Today.module.css'

/** The date, how many days are left, and one line on what today asks for. */
export function Headline({ overview }: { readonly overview: Overview }) {
  return (
    <div className={styles.head}>
      <span className={styles.kicker}>{overview.date.label}</span>
      <Title name={text.name} look="display">
        {headline(overview)}
      </Title>
      <p className={styles.why}>{why(overview)}</p>
    </div>
  )
}

function headline({ pausedUntil, interview, firstRun, counts, partOfDay }: Overview): string {
  if (pausedUntil !== null) return text.paused(pausedUntil.label)
  if (interview !== null) return text.countdown(interview.daysLeft, counts.due)
  return firstRun ? text.firstRun(counts.new) : text.greeting(partOfDay)
}

function why(overview: Overview): string {
  const { pausedUntil, catchUp, catchUpLifted, interview, firstRun, counts, minutes, dueTomorrow, pace, blocks } =
    overview
  if (pausedUntil !== null) return text.pausedWhy
  if (interview !== null && interview.daysLeft < 0) return text.wentWhy
  if (firstRun) return text.firstRunWhy(pace.total, blocks.length)
  if (catchUp !== null && !catchUpLifted) return catchingUp(catchUp, counts.due)
  if (counts.due + counts.new > 0) {
    const said = text.why(counts.due, counts.new, minutes)
    return catchUpLifted ? `${text.lifted} ${said}` : said
  }
  return counts.drill > 0 ? text.whyRepeat(counts.drill, minutes) : text.whyDone(dueTomorrow)
}

function catchingUp({ daysAway, overdue, quota, until }: NonNullable<Overview['catchUp']>, due: number): string {
  return due === 0 ? text.shareDone(until.label) : text.away(daysAway) + text.catchUp(overdue, quota, until.label)
}
