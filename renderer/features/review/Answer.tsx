import { BookOpen } from 'lucide-react'
import type { RefObject } from 'react'
import type { Shown } from '../../../db/api/review.ts'
import { CardText } from '../../ui/card/CardText.tsx'
import { Hidden } from '../../ui/Hidden.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { text } from './text.ts'
import styles from './CardFace.module.css'

interface AnswerProps {
  /** Takes focus as the card is turned, so that the answer is read. */
  readonly heading: RefObject<HTMLHeadingElement | null>
  readonly face: Shown['face']
}

/** The other side, below the question or in its place, and where it comes from. */
export function Answer({ heading, face: { back, css, number, source, whole } }: AnswerProps) {
  return (
    <div className={styles.back} data-whole={whole || undefined}>
      <h2 ref={heading} tabIndex={-1} className={styles.heading}>
        <Hidden>{text.answer}</Hidden>
      </h2>
      <CardText tree={back} css={css} number={number} as="answer" />
      {source !== null && (
        <p className={styles.source}>
          <Icon of={BookOpen} size={14} />
          <span>{source}</span>
        </p>
      )}
    </div>
  )
}
