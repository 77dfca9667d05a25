import { Fragment, useRef } from 'react'
import { isSingle } from '../../commands/combos.ts'
import { keysOf, type Keymap } from '../../commands/keymap.ts'
import { reset } from '../../commands/remap.ts'
import { entryOf, type CommandId } from '../../commands/table.ts'
import { Button } from '../../ui/Button.tsx'
import { Keys } from '../../ui/Keys.tsx'
import { KeyRecorder } from './KeyRecorder.tsx'
import { change } from './section.ts'
import { text } from './text.ts'
import styles from './Keyboard.module.css'

interface KeyRowProps {
  readonly id: CommandId
  readonly keymap: Keymap
  /** It waits for its new key. */
  readonly recording: boolean
  readonly onRecord: (on: boolean) => void
}

/** A command, its keys, and how to change them. */
export function KeyRow({ id, keymap, recording, onRecord }: KeyRowProps) {
  const button = useRef<HTMLButtonElement>(null)
  const { label } = entryOf(id)
  const { keyboard } = text
  const done = () => {
    onRecord(false)
    button.current?.focus()
  }
  return (
    <li className={styles.row}>
      <span className={styles.label}>{label}</span>
      <KeysOf id={id} keymap={keymap} />
      <span className={styles.buttons}>
        {keymap.keys[id] !== undefined && (
          <Button
            size="small"
            kind="ghost"
            aria-label={keyboard.resetOf(label)}
            onClick={() => change({ keys: reset(id, keymap) })}
          >
            {keyboard.reset}
          </Button>
        )}
        <Button ref={button} size="small" aria-label={keyboard.changeOf(label)} onClick={() => onRecord(true)}>
          {keyboard.change}
        </Button>
      </span>
      {recording && <KeyRecorder id={id} keymap={keymap} onDone={done} onLeave={() => onRecord(false)} />}
    </li>
  )
}

function KeysOf({ id, keymap }: { readonly id: CommandId; readonly keymap: Keymap }) {
  const keys = keysOf(id, keymap)
  const { or, none, off } = text.keyboard.keys
  const silent = keys.length > 0 && !keymap.singleKeys && keys.every(isSingle)
  return (
    <span className={styles.keys} data-off={silent || undefined}>
      {keys.length === 0 && none}
      {keys.map((key, index) => (
        <Fragment key={key}>
          {index > 0 && or}
          <Keys of={key} />
        </Fragment>
      ))}
      {silent && off}
    </span>
  )
}
