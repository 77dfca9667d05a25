import { Button } from '../../ui/Button.tsx'
import { ErrorPanel } from '../../ui/ErrorPanel.tsx'
import { text } from './text.ts'
import styles from './Shell.module.css'

interface BrokenProps {
  readonly onAgain: () => void
  /** An answer was given that is not stored yet. */
  readonly answerInHand: boolean
}

/** A screen that failed to draw: what is safe, and the way back to it. */
export function Broken({ onAgain, answerInHand }: BrokenProps) {
  return (
    <div className={styles.broken}>
      <ErrorPanel title={text.broken} actions={<Button onClick={onAgain}>{text.showAgain}</Button>}>
        {answerInHand ? text.brokenAnswer : text.brokenBody}
      </ErrorPanel>
    </div>
  )
}
