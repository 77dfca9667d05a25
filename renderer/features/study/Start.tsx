import type { KeyboardEvent, ReactNode } from 'react'
import { Button } from '../../ui/Button.tsx'
import { text } from './text.ts'
import styles from './Study.module.css'

interface StartProps {
  /** There is something to study. */
  readonly ready: boolean
  /** What the session would be about. */
  readonly words: string
  readonly onStart: () => Promise<void>
  readonly children: ReactNode
}

/** What is chosen, what comes of it, and the way to begin: Enter, from any field. */
export function Start({ ready, words, onStart, children }: StartProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.defaultPrevented || !ready || !isField(event.target)) return
    event.preventDefault()
    void onStart()
  }
  return (
    <div className={styles.form} onKeyDown={onKeyDown}>
      {children}
      <div className={styles.foot}>
        <p role="status" className={styles.outlook}>
          {words}
        </p>
        <Button kind="primary" size="large" keyName="Enter" disabled={!ready} onClick={() => void onStart()}>
          {text.start}
        </Button>
      </div>
    </div>
  )
}

/** Enter in a list that is open chooses, and on a button it presses that. */
function isField(target: EventTarget): boolean {
  return target instanceof HTMLInputElement && target.role !== 'combobox'
}
