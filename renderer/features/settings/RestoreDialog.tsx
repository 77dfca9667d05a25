import { useState } from 'react'
import type { Backup } from '../../../db/api/collection.ts'
import { api } from '../../api/client.ts'
import { refetchEverything } from '../../state/changes.ts'
import { report, toast } from '../../state/ui.ts'
import { text as shared } from '../../text.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { text } from './text.ts'

interface RestoreDialogProps {
  readonly backup: Backup
  readonly onClose: () => void
}

/** Asks once: undo does not reach across a restore, but the replaced collection is kept. */
export function RestoreDialog({ backup, onClose }: RestoreDialogProps) {
  const [restoring, setRestoring] = useState(false)
  const restore = () => {
    setRestoring(true)
    api.backups
      .restore({ name: backup.name })
      .then(async ({ keptAs }) => {
        await refetchEverything()
        toast(text.restored(keptAs))
      })
      .catch(report)
      .finally(onClose)
  }
  const actions = (
    <>
      <Button onClick={onClose}>{shared.cancel}</Button>
      <Button kind="primary" disabled={restoring} onClick={restore}>
        {text.restoreDo}
      </Button>
    </>
  )
  return (
    <Dialog open onClose={onClose} title={text.restoreTitle} role="alertdialog" actions={actions}>
      <p>{text.restoreBody(backup.at, text.contents(backup))}</p>
    </Dialog>
  )
}
