import { useId } from 'react'
import { KeyHint } from '../../../commands/KeyHint.tsx'
import { Button } from '../../../ui/Button.tsx'
import { text } from './text.ts'
import type { Saving } from './use-save.ts'
import styles from './Own.module.css'

interface SaveBarProps {
  readonly saving: Saving
  readonly touched: boolean
  readonly onDiscard: () => void
}

/** Saving, or why not yet. */
export function SaveBar({ saving: { why, run }, touched, onDiscard }: SaveBarProps) {
  const reason = useId()
  return (
    <footer className={styles.bar}>
      <Button
        kind="primary"
        size="large"
        disabled={why !== null}
        aria-describedby={why === null ? undefined : reason}
        onClick={() => void run()}
      >
        {text.save}
        <KeyHint id="saveQuestion" />
      </Button>
      <p id={reason} role="status" className={styles.why}>
        {why ?? ''}
      </p>
      {touched && (
        <>
          <span className={styles.hint}>{text.keeps}</span>
          <Button kind="ghost" onClick={onDiscard}>
            {text.discard}
          </Button>
        </>
      )}
    </footer>
  )
}
