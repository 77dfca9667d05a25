import { useEffect, useRef } from 'react'
import type { CardInfo } from '../../../db/api/cards.ts'
import { Asked } from './Asked.tsx'
import { Facts } from './Facts.tsx'
import { Grades } from './Grades.tsx'
import { Log } from './Log.tsx'
import { text } from './text.ts'
import { reasonWords, sinceWords, whyTitle } from './why-words.ts'
import styles from './CardInfo.module.css'

interface AboutProps {
  readonly info: CardInfo
  readonly side: 'front' | 'back'
}

/** Why the card comes when it comes, how it stands, where it was asked, and what happened to it. */
export function About({ info, side }: AboutProps) {
  const { why, grades } = info
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // A frame later: by then the dialog has noted where the focus came from, which is where Esc gives it back to.
    const frame = requestAnimationFrame(() => heading.current?.focus({ preventScroll: true }))
    return () => cancelAnimationFrame(frame)
  }, [])
  return (
    <div role="group" aria-label={text.all} className={styles.columns}>
      <div className={styles.column}>
        <section aria-label={whyTitle(why)} className={styles.part}>
          <h3 ref={heading} tabIndex={-1}>
            {whyTitle(why)}
          </h3>
          <p className={styles.reason}>{reasonWords(why)}</p>
          {why.since.map(one => (
            <p key={one.kind}>{sinceWords(one)}</p>
          ))}
        </section>
        {grades.length > 0 && <Grades grades={grades} />}
        <Facts info={info} side={side} />
      </div>
      <div className={styles.column}>
        <Log card={info.card} />
        <Asked card={info.card} />
      </div>
    </div>
  )
}
