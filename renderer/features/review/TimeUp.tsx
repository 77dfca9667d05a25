import { useEffect, useRef } from 'react'
import { CommandButton } from '../../commands/CommandButton.tsx'
import { IndexCard } from '../../ui/IndexCard.tsx'
import { useReview } from './state.ts'
import { text } from './text.ts'
import styles from './TimeUp.module.css'

/** The minutes are up, after the card and never in the middle of one. Asked once. */
export function TimeUp() {
  const { minutes, minutesLeft, counts } = useReview()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const left = counts.due + counts.new + counts.drill
  return (
    <div className={styles.panel}>
      <IndexCard start={<b>{text.title}</b>} end={null}>
        <div className={styles.body}>
          <h2 ref={heading} tabIndex={-1} className={styles.title}>
            {text.timeUp(minutes)}
          </h2>
          <p className={styles.left}>{text.timeUpLeft(left, minutesLeft)}</p>
          <div className={styles.actions}>
            <CommandButton id="goOn" label={text.goOn} kind="primary" size="large" />
            <CommandButton id="end" label={text.end} kind="ghost" size="large" />
          </div>
        </div>
      </IndexCard>
    </div>
  )
}
