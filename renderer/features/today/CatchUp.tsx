import { useState } from 'react'
import { api } from '../../api/client.ts'
import { CommandButton } from '../../commands/CommandButton.tsx'
import { report } from '../../state/ui.ts'
import { Button } from '../../ui/Button.tsx'
import { PauseDialog } from './PauseDialog.tsx'
import { text } from './text.ts'
import styles from './Today.module.css'

interface CatchUpProps {
  readonly lifted: boolean
  /** New cards may be asked for. */
  readonly asksNew: boolean
  /** ISO. */
  readonly today: string
}

/** After days away: a share a day, all at once on request, or a pause. */
export function CatchUp({ lifted, asksNew, today }: CatchUpProps) {
  const [pausing, setPausing] = useState(false)
  return (
    <div className={styles.head}>
      <p className={styles.pace}>{text.catchUpNote}</p>
      <div className={styles.actions}>
        {lifted ? (
          <Button size="small" onClick={() => lift(false)}>
            {text.putBack}
          </Button>
        ) : (
          <Button size="small" onClick={() => lift(true)}>
            {text.doAll}
          </Button>
        )}
        {asksNew && <CommandButton id="moreNew" size="small" kind="ghost" />}
        <Button size="small" kind="ghost" onClick={() => setPausing(true)}>
          {text.pause}
        </Button>
      </div>
      <PauseDialog open={pausing} today={today} onClose={() => setPausing(false)} />
    </div>
  )
}

function lift(lifted: boolean): void {
  api.today.liftQuota({ lifted }).catch(report)
}
