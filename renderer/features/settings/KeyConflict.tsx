import { useEffect, useRef, type KeyboardEvent } from 'react'
import type { Keymap } from '../../commands/keymap.ts'
import { takenOver, type Verdict } from '../../commands/remap.ts'
import type { CommandId } from '../../commands/table.ts'
import { text as shared } from '../../text.ts'
import { Button } from '../../ui/Button.tsx'
import { KeyVerdict } from './KeyVerdict.tsx'
import { text } from './text.ts'
import styles from './Keyboard.module.css'

interface KeyConflictProps {
  readonly id: CommandId
  readonly keymap: Keymap
  readonly pressed: string
  readonly verdict: Extract<Verdict, { readonly kind: 'taken' }>
  readonly onKeys: (keys: Keymap['keys']) => void
  readonly onCancel: () => void
}

/** Another command has the key: take it from there, swap the two, or leave everything as it was. */
export function KeyConflict({ id, keymap, pressed, verdict, onKeys, onCancel }: KeyConflictProps) {
  const { swap } = verdict
  const take = useRef<HTMLButtonElement>(null)
  useEffect(() => take.current?.focus(), [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    // It would also lead away from the screen.
    event.preventDefault()
    onCancel()
  }
  return (
    <div className={styles.recorder} onKeyDown={onKeyDown}>
      <KeyVerdict pressed={pressed} verdict={verdict} />
      <span className={styles.buttons}>
        <Button ref={take} size="small" onClick={() => onKeys(takenOver(id, pressed, keymap))}>
          {text.keyboard.take}
        </Button>
        {swap !== null && (
          <Button size="small" onClick={() => onKeys(swap)}>
            {text.keyboard.swap}
          </Button>
        )}
        <Button size="small" kind="ghost" onClick={onCancel}>
          {shared.cancel}
        </Button>
      </span>
    </div>
  )
}
