import { useEffect, useRef } from 'react'
import { Button } from '../../ui/Button.tsx'
import { IndexCard } from '../../ui/IndexCard.tsx'
import { goOn } from './session.ts'
import { useReview } from './state.ts'
import { text } from './text.ts'
import styles from './TimeUp.module.css'

/** The minutes are up, after the card and never in the middle of one. Asked once. */
export function TimeUp({ onEnd }: { readonly onEnd: () => void }) {
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
            <Button kind="primary" size="large" keyName="Enter" onClick={goOn}>
              {text.goOn}
            </Button>
            <Button kind="ghost" size="large" keyName="Escape" onClick={onEnd}>
              {text.endHere}
            </Button>
          </div>
        </div>
      </IndexCard>
    </div>
  )
}
