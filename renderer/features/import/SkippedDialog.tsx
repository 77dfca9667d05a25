import type { Preview } from '../../../db/api/imports.ts'
import { text as shared } from '../../text.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { SkippedTable } from './SkippedTable.tsx'
import { text } from './text.ts'
import styles from './Skipped.module.css'

interface SkippedDialogProps {
  readonly skipped: Preview['skipped']
  /** How many there are. */
  readonly all: number
  readonly onClose: () => void
}

/** What would be left out, before anything is written. */
export function SkippedDialog({ skipped, all, onClose }: SkippedDialogProps) {
  return (
    <Dialog open wide onClose={onClose} title={text.skippedTitle} closeLabel={shared.close}>
      {all > skipped.length && <p className={styles.hint}>{text.listed(skipped.length, all)}</p>}
      <div className={styles.inDialog}>
        <SkippedTable skipped={skipped} />
      </div>
    </Dialog>
  )
}
