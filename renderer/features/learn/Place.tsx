import { useEffect, useRef } from 'react'
import type { LearnMore } from '../../../db/api/decks.ts'
import type { CardId } from '../../../db/domain/ids.ts'
import { HastView } from '../../ui/HastView.tsx'
import { Hidden } from '../../ui/Hidden.tsx'
import { Mark } from '../../ui/Mark.tsx'
import { text } from './text.ts'
import styles from './LearnMore.module.css'

interface PlaceProps {
  readonly card: CardId
  readonly more: LearnMore
}

/** The summary of a block, and beside it its subtopics: that of the card is marked and has focus. */
export function Place({ card, more: { summary, subtopics, at } }: PlaceProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.scrollIntoView({ block: 'start' })
    // A frame later: by then the dialog has noted where the focus came from, which is where Esc gives it back to.
    const frame = requestAnimationFrame(() => heading.current?.focus({ preventScroll: true }))
    return () => cancelAnimationFrame(frame)
  }, [])
  const here = subtopics.some(({ key }) => key === at) ? at : subtopics[0]?.key
  return (
    <div className={styles.columns}>
      <section aria-label={text.summary} lang="en" className={styles.summary}>
        <HastView tree={summary} as="answer" />
      </section>
      <section aria-label={text.order} className={styles.subtopics}>
        <ol>
          {subtopics.map(({ key, name, cards }) => (
            <li key={key} className={styles.subtopic}>
              <h3 ref={key === here ? heading : undefined} tabIndex={key === here ? -1 : undefined}>
                {key === at ? <Mark>{name}</Mark> : name}
              </h3>
              <ul>
                {cards.map(one => (
                  <li key={one.card} aria-current={one.card === card || undefined} className={styles.card}>
                    <span className={styles.number}>{one.callNumber}</span>
                    <span lang="en">{one.front}</span>
                    {one.card === card && <Hidden>({text.thisCard})</Hidden>}
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
      </section>
    </div>
  )
}
