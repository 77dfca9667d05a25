import { useRef } from 'react'
import { host } from './api/transport.ts'
import { CommandButton } from './commands/CommandButton.tsx'
import { logText } from './state/log.ts'
import { text } from './text.ts'
import { Button } from './ui/Button.tsx'
import { Keys } from './ui/Keys.tsx'
import { TextArea } from './ui/TextArea.tsx'
import styles from './LogView.module.css'

const LINES = 9

/** The last errors of this window as text to copy. No host lets a page write to the clipboard by itself. */
export function LogView({ version }: { readonly version: string }) {
  const area = useRef<HTMLTextAreaElement>(null)
  const log = logText(`${text.appName} ${version}`)
  if (log === null) return <p className={styles.hint}>{text.logEmpty}</p>
  return (
    <div className={styles.log}>
      <TextArea
        ref={area}
        label={text.log}
        value={log}
        rows={LINES}
        voice="mono"
        readOnly
        onFocus={event => event.target.select()}
        onChange={() => undefined}
      />
      <p className={styles.hint}>{text.logPrivacy}</p>
      <div className={styles.actions}>
        <Button size="small" onClick={() => area.current?.focus()}>
          {text.selectLog}
        </Button>
        <span className={styles.hint}>
          <Keys of="Mod+c" silent={false} /> {text.copiesLog}
        </span>
        {host.showFolder !== undefined && <CommandButton id="showFolder" size="small" kind="ghost" />}
      </div>
    </div>
  )
}
