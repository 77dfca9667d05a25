import { X } from 'lucide-react'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { offerUndo } from '../../state/history.ts'
import { report } from '../../state/ui.ts'
import { text as shared } from '../../text.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Keys } from '../../ui/Keys.tsx'
import { SortableList } from '../../ui/SortableList.tsx'
import { TextField } from '../../ui/TextField.tsx'
import type { SortablePlace } from '../../ui/use-sorting.ts'
import type { SavedSearch } from './Saved.tsx'
import { text } from './text.ts'
import styles from './Replace.module.css'

interface SavedDialogProps {
  readonly searches: readonly SavedSearch[]
  readonly onClose: () => void
}

/** Names and order of the searches that are saved; nothing of it counts before it is saved. */
export function SavedDialog({ searches, onClose }: SavedDialogProps) {
  const [rows, setRows] = useState(() => searches.map((search, at) => ({ ...search, id: String(at) })))
  const { arrange } = text
  const names = rows.map(({ name }) => name.trim())
  const faultOf = (name: string) => {
    if (name.trim() === '') return arrange.noName
    return names.filter(other => other === name.trim()).length > 1 ? arrange.twice : undefined
  }
  const save = () => {
    const savedSearches = rows.map(({ name, text: search }) => ({ name: name.trim(), text: search }))
    onClose()
    api.settings.change({ savedSearches }).then(() => offerUndo(arrange.done), report)
  }
  const items = rows.map(row => ({ ...row, label: row.name.trim() || row.text }))
  const fieldOf = (row: (typeof items)[number]) => (
    <div className={styles.saved}>
      <TextField
        label={arrange.name(row.text)}
        value={row.name}
        maxLength={60}
        error={faultOf(row.name)}
        onChange={name => setRows(rows.map(one => (one.id === row.id ? { ...one, name } : one)))}
      />
      <IconButton
        icon={X}
        label={arrange.forget(row.label)}
        onClick={() => setRows(rows.filter(one => one.id !== row.id))}
      />
    </div>
  )
  const isWrong = rows.some(({ name }) => faultOf(name) !== undefined)
  return (
    <Dialog
      open
      onClose={onClose}
      title={arrange.title}
      actions={
        <>
          <Button onClick={onClose}>{shared.cancel}</Button>
          <Button kind="primary" disabled={isWrong} onClick={save}>
            {arrange.save}
          </Button>
        </>
      }
    >
      {rows.length === 0 && <p>{arrange.none}</p>}
      <SortableList
        label={arrange.title}
        items={items}
        onReorder={ids => setRows(ids.flatMap(id => rows.filter(row => row.id === id)))}
        words={arrange}
        hint={rows.length > 1 ? movingHint : noHint}
        beside={fieldOf}
      />
    </Dialog>
  )
}

function noHint() {
  return null
}

function movingHint(lifted: SortablePlace | null) {
  const { arrange } = text
  return (
    <>
      <Keys of="Space" /> {lifted === null ? arrange.lift : arrange.drop} <Keys of="ArrowUp" />
      <Keys of="ArrowDown" /> {arrange.move}
    </>
  )
}
