import type { ReactNode } from 'react'
import type { DeedValue, SelectionValue } from '../../../db/api/browse.ts'
import { text as shared } from '../../text.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'

/** What every question before a deed needs. */
export interface Asking {
  /** What it is about, and how many cards that are. */
  readonly of: SelectionValue | null
  readonly count: number
  readonly onClose: () => void
  readonly onDeed: (deed: DeedValue) => void
}

interface AskedProps extends Pick<Asking, 'onClose' | 'onDeed'> {
  readonly title: string
  readonly verb: string
  /** Null while something is missing. */
  readonly deed: DeedValue | null
  readonly children: ReactNode
}

/** A question, and the button that does what it asked about. */
export function Asked({ title, verb, deed, onClose, onDeed, children }: AskedProps) {
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button onClick={onClose}>{shared.cancel}</Button>
          <Button kind="primary" disabled={deed === null} onClick={() => deed !== null && onDeed(deed)}>
            {verb}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  )
}
