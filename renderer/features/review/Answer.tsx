import type { Root } from 'hast'
import { BookOpen } from 'lucide-react'
import type { RefObject } from 'react'
import { HastView } from '../../ui/HastView.tsx'
import { Hidden } from '../../ui/Hidden.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { text } from './text.ts'
import styles from './CardFace.module.css'

interface AnswerProps {
  /** Takes focus as the card is turned, so that the answer is read. */
  readonly heading: RefObject<HTMLHeadingElement | null>
  readonly tree: Root
  readonly source: string | null
}

/** The other side, below the question, and where it comes from. */
export function Answer({ heading, tree, source }: AnswerProps) {
  return (
    <div className={styles.back}>
      <h2 ref={heading} tabIndex={-1} className={styles.heading}>
        <Hidden>{text.answer}</Hidden>
      </h2>
      <HastView tree={tree} as="answer" />
      {source !== null && (
        <p className={styles.source}>
          <Icon of={BookOpen} size={14} />
          <span>{source}</span>
        </p>
      )}
    </div>
  )
}
