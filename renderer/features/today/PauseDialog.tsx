import { useState } from 'react'
import { api } from '../../api/client.ts'
import { report } from '../../state/ui.ts'
import { text as shared } from '../../text.ts'
import { Button } from '../../ui/Button.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { text } from './text.ts'

interface PauseDialogProps {
  readonly open: boolean
  /** ISO. */
  readonly today: string
  readonly onClose: () => void
}

/** Asks for the day on which Today speaks again. */
export function PauseDialog({ open, today, onClose }: PauseDialogProps) {
  const [day, setDay] = useState<string | null>(null)
  const pause = () => {
    onClose()
    if (day !== null) api.settings.change({ pausedUntil: day }).catch(report)
  }
  const actions = (
    <>
      <Button onClick={onClose}>{shared.cancel}</Button>
      <Button kind="primary" disabled={day === null || day <= today} onClick={pause}>
        {text.pauseDo}
      </Button>
    </>
  )
  return (
    <Dialog open={open} onClose={onClose} title={text.pauseTitle} actions={actions}>
      <p>{text.pauseBody}</p>
      <span>
        <DateField label={text.pauseDay} value={day} min={today} tooEarly={shared.dayPassed} onChange={setDay} />
      </span>
    </Dialog>
  )
}
