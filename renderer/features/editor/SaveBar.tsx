import { CommandButton } from '../../commands/CommandButton.tsx'
import { toast } from '../../state/ui.ts'
import { Button } from '../../ui/Button.tsx'
import { drop, useDrafts, write, type Place } from './drafts.ts'
import { text } from './text.ts'
import type { Saving } from './use-save.ts'
import styles from './Editor.module.css'

interface SaveBarProps {
  readonly saving: Saving
  readonly place: Place
  readonly isNew: boolean
}

/** What is kept, what is missing, and the ways out. */
export function SaveBar({ saving, place, isNew }: SaveBarProps) {
  const hasDraft = useDrafts(({ drafts }) => drafts[place] !== undefined)
  const kept = useDrafts(state => state.kept)
  const discard = async () => {
    const dropped = await drop(place)
    if (dropped === null) return
    if (isNew) useDrafts.setState({ last: { type: dropped.type, deck: dropped.deck } })
    toast(text.discarded, () => write(place, dropped))
  }
  return (
    <div className={styles.bar}>
      <p role="status" className={styles.why}>
        {saving.why ?? (hasDraft && kept === 'kept' ? text.draftKept : kept === 'failed' ? text.draftNotKept : '')}
      </p>
      {hasDraft && (
        <Button kind="ghost" onClick={() => void discard()}>
          {text.discard}
        </Button>
      )}
      <CommandButton id="saveAndClose" kind={isNew ? 'plain' : 'primary'} />
      {isNew && <CommandButton id="saveAndNext" kind="primary" />}
    </div>
  )
}
