import type { ComponentProps, ReactNode } from 'react'
import { text as shared } from '../../text.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import styles from './Organise.module.css'

/** What every dialog about a deck needs. */
export interface Asking {
  readonly onClose: () => void
  /** Does what was asked about, and closes; else returns why it was refused, in words. Any other failure is reported. */
  readonly perform: (deed: () => Promise<unknown>) => Promise<string | undefined>
  /** Where focus goes as it closes. */
  readonly finalFocus: ComponentProps<typeof Dialog>['finalFocus']
}

interface DeckDialogProps extends Pick<Asking, 'onClose' | 'finalFocus'> {
  readonly title: string
  readonly verb: string
  /** Whether all that is needed is there. */
  readonly ready: boolean
  readonly onDo: () => void
  /** At the start of the buttons. */
  readonly aside?: ReactNode
  readonly wide?: boolean
  readonly children: ReactNode
}

/** A question about a deck, and the button that does what it asked about. */
export function DeckDialog({ title, verb, ready, onDo, aside, children, ...rest }: DeckDialogProps) {
  return (
    <Dialog
      open
      title={title}
      actions={
        <>
          {aside !== undefined && <span className={styles.reset}>{aside}</span>}
          <Button onClick={rest.onClose}>{shared.cancel}</Button>
          <Button kind="primary" disabled={!ready} onClick={onDo}>
            {verb}
          </Button>
        </>
      }
      {...rest}
    >
      {children}
    </Dialog>
  )
}

interface LabelledProps {
  readonly label: string
  /** For `aria-describedby` of the control. */
  readonly hintId?: string
  readonly hint?: string
  /** The control; it carries the label as its accessible name. */
  readonly children: ReactNode
}

/** A field of a dialog: what it is, the control, and what has to be known. */
export function Labelled({ label, hintId, hint, children }: LabelledProps) {
  return (
    <div className={styles.field}>
      <p className={styles.label}>{label}</p>
      {children}
      {hint !== undefined && (
        <p id={hintId} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  )
}
