import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { finish, goTo, openQuestions } from './moves.ts'
import { useRunning } from './state.ts'
import { text } from './text.ts'

/** Asked once where something is open: go there, or finish all the same. */
export function FinishDialog() {
  const finishing = useRunning(state => state.finishing)
  const { blanks, flags } = openQuestions()
  const first = blanks[0] ?? flags[0] ?? 0
  return (
    <Dialog
      open={finishing}
      onClose={close}
      role="alertdialog"
      title={text.finishAnyway(text.unanswered(blanks.length, flags.length))}
      actions={
        <>
          <Button onClick={() => void goTo(first)}>{text.goTo(first + 1)}</Button>
          <Button kind="primary" onClick={() => void finish()}>
            {text.anyway}
          </Button>
        </>
      }
    >
      {blanks.length > 0 ? text.finishBody : text.flagBody}
    </Dialog>
  )
}

function close(): void {
  useRunning.setState({ finishing: false })
}
