import { useEffect, useRef } from 'react'
import { text as shared } from '../../text.ts'
import { Button } from '../../ui/Button.tsx'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import { text } from './text.ts'
import styles from './Export.module.css'

/** While the file is made. */
export function Working({ onStop }: { readonly onStop: () => void }) {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => button.current?.focus(), [])
  return (
    <div className={styles.form}>
      <ProgressBar label={text.working} value={null} max={1} text="" />
      <div className={styles.actions}>
        <Button ref={button} onClick={onStop}>
          {shared.cancel}
        </Button>
      </div>
    </div>
  )
}
