import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { finish, goOnUntimed, openQuestions } from './moves.ts'
import { Notices } from './Notices.tsx'
import { useRunning } from './state.ts'
import { text } from './text.ts'

/** Time is up: nothing is lost, and nothing has to end. */
export function TimeUpDialog() {
  const phase = useRunning(state => state.phase)
  const of = useRunning(state => state.attempt?.cells.length ?? 0)
  return (
    <Dialog
      open={phase === 'time-up'}
      onClose={goOn}
      role="alertdialog"
      title={text.timeUp(of - openQuestions().blanks.length, of)}
      actions={
        <>
          <Button onClick={goOn}>{text.untimed}</Button>
          <Button kind="primary" onClick={() => void finish()}>
            {text.toResults}
          </Button>
        </>
      }
    >
      {text.timeUpBody}
      <Notices />
    </Dialog>
  )
}

function goOn(): void {
  void goOnUntimed()
}
