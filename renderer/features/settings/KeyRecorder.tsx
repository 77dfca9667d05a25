import { useEffect, useRef } from 'react'
import type { Keymap } from '../../commands/keymap.ts'
import { entryOf, type CommandId } from '../../commands/table.ts'
import { KeyConflict } from './KeyConflict.tsx'
import { KeyVerdict } from './KeyVerdict.tsx'
import { change } from './section.ts'
import { text } from './text.ts'
import { useRecording } from './use-recording.ts'
import styles from './Keyboard.module.css'

interface KeyRecorderProps {
  readonly id: CommandId
  readonly keymap: Keymap
  /** The key was given, taken away, or left as it was. */
  readonly onDone: () => void
  /** Something else got focus. */
  readonly onLeave: () => void
}

/** Waits for the new key of a command. */
export function KeyRecorder({ id, keymap, onDone, onLeave }: KeyRecorderProps) {
  const waiting = useRef<HTMLButtonElement>(null)
  const store = (keys: Keymap['keys']) => {
    change({ keys })
    onDone()
  }
  const refused = useRecording({ id, keymap, onKeys: store, onCancel: onDone })
  useEffect(() => waiting.current?.focus(), [])
  if (refused?.verdict.kind === 'taken') {
    const { key, verdict } = refused
    return <KeyConflict id={id} keymap={keymap} pressed={key} verdict={verdict} onKeys={store} onCancel={onDone} />
  }
  return (
    <div className={styles.recorder}>
      {refused !== null && <KeyVerdict pressed={refused.key} verdict={refused.verdict} />}
      <button ref={waiting} type="button" className={styles.waiting} onBlur={onLeave}>
        {text.keyboard.waiting(entryOf(id).label)}
      </button>
    </div>
  )
}
