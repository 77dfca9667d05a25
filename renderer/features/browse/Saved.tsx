import { useState } from 'react'
import { api } from '../../api/client.ts'
import { offerUndo } from '../../state/history.ts'
import { report, toast } from '../../state/ui.ts'
import { text as shared } from '../../text.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { text } from './text.ts'
import styles from './Browse.module.css'

export interface SavedSearch {
  readonly name: string
  readonly text: string
}

const MOST = 50

interface SavedProps {
  readonly searches: readonly SavedSearch[]
  /** What is searched for now. */
  readonly now: string
  readonly onChoose: (search: string) => void
  readonly onArrange: () => void
}

/** Searches kept under a name, one click away. */
export function Saved({ searches, now, onChoose, onArrange }: SavedProps) {
  if (searches.length === 0) return null
  return (
    <div className={styles.saved}>
      <span className={styles.hint}>{text.saved}</span>
      {searches.map(({ name, text: search }) => (
        <button
          key={name}
          type="button"
          aria-label={text.savedSearch(name)}
          aria-pressed={search === now}
          onClick={() => onChoose(search)}
          className={styles.savedSearch}
        >
          {name}
        </button>
      ))}
      <button type="button" onClick={onArrange} className={styles.arrange}>
        {text.arrange.open}
      </button>
    </div>
  )
}

/** Forgets a search that is saved. */
export function forget(searches: readonly SavedSearch[], { name, text: search }: SavedSearch): void {
  const savedSearches = searches.filter(one => one.text !== search)
  api.settings.change({ savedSearches }).then(() => offerUndo(text.wasForgotten(name)), report)
}

interface SaveDialogProps {
  readonly searches: readonly SavedSearch[]
  readonly now: string
  readonly onClose: () => void
}

/** Asks what a search is to be called; one of the same name gives way. */
export function SaveDialog({ searches, now, onClose }: SaveDialogProps) {
  const [typed, setTyped] = useState('')
  const name = typed.trim()
  const save = () => {
    const others = searches.filter(one => one.name !== name)
    onClose()
    if (others.length >= MOST) toast(text.tooMany)
    else
      api.settings
        .change({ savedSearches: [...others, { name, text: now }] })
        .then(() => offerUndo(text.wasSaved(name)), report)
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={text.saveTitle}
      actions={
        <>
          <Button onClick={onClose}>{shared.cancel}</Button>
          <Button kind="primary" disabled={name === ''} onClick={save}>
            {text.saveIt}
          </Button>
        </>
      }
    >
      <TextField
        label={text.saveName}
        placeholder={text.saveName}
        value={typed}
        maxLength={60}
        onChange={setTyped}
        onKeyDown={event => {
          if (event.key !== 'Enter' || name === '' || event.nativeEvent.isComposing) return
          event.preventDefault()
          save()
        }}
      />
    </Dialog>
  )
}
