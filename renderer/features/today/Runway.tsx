import { useRef, useState, type KeyboardEvent } from 'react'
import type { RunwayDay } from '../../../db/api/today.ts'
import { RunwayBar } from './RunwayBar.tsx'
import { text } from './text.ts'
import styles from './Runway.module.css'

/** One bar a day up to the interview. Arrow keys walk the days; each says its numbers. */
export function Runway({ days }: { readonly days: readonly RunwayDay[] }) {
  const [at, setAt] = useState<number | null>(null)
  const list = useRef<HTMLOListElement>(null)
  const most = Math.max(1, ...days.map(day => day.reviews))
  const interview = days.find(day => day.isInterview) ?? null
  const chosen = at === null ? undefined : days[at]
  const onKeyDown = (event: KeyboardEvent) => {
    const to = target(event.key, at ?? 0, days.length - 1)
    if (to === null) return
    event.preventDefault()
    setAt(to)
    list.current?.querySelectorAll<HTMLElement>('[role=img]')[to]?.focus()
  }
  return (
    <section className={styles.runway} aria-label={text.runway(interview?.label ?? null)}>
      <div className={styles.head}>
        <h2>{text.runway(interview?.label ?? null)}</h2>
        <span>{chosen === undefined ? text.runwayUnit : labelOf(chosen)}</span>
      </div>
      <ol ref={list} className={styles.bars} onKeyDown={onKeyDown} onBlur={() => setAt(null)}>
        {days.map((day, index) => (
          <RunwayBar
            key={day.date}
            day={day}
            share={day.reviews / most}
            isToday={index === 0}
            label={labelOf(day)}
            reachable={index === (at ?? 0)}
            onChoose={() => setAt(index)}
            onLeave={() => setAt(null)}
          />
        ))}
      </ol>
    </section>
  )
}

function labelOf({ label, reviews, new: fresh, isInterview }: RunwayDay): string {
  return text.runwayDay(label, reviews, fresh, isInterview)
}

function target(key: string, at: number, last: number): number | null {
  if (key === 'ArrowRight') return Math.min(last, at + 1)
  if (key === 'ArrowLeft') return Math.max(0, at - 1)
  if (key === 'Home') return 0
  return key === 'End' ? last : null
}
