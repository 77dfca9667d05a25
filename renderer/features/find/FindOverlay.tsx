import { Dialog } from '@base-ui/react/dialog'
import { useRef, useState, type ComponentType } from 'react'
import { useLocation } from 'wouter'
import type { QuestionView } from '../../../db/api/quiz.ts'
import { showFind, useFind } from '../../state/ui.ts'
import { FindBody } from './FindBody.tsx'
import type { Hit } from './hits.ts'
import { text } from './text.ts'
import styles from './Find.module.css'

interface FindOverlayProps {
  /** How a question is shown whose answer is out. */
  readonly Explained: ComponentType<{ readonly question: QuestionView }>
}

/**
 * Looks a concept up over whatever is on screen, and reads what was found there: closing it leaves everything below as it
 * was.
 */
export function FindOverlay({ Explained }: FindOverlayProps) {
  const { open, typed } = useFind()
  const [, navigate] = useLocation()
  const [opened, setOpened] = useState<Hit | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const goTo = useRef<string | null>(null)
  const backToList = () => {
    setOpened(null)
    field.current?.focus()
  }
  const leave = (to: string) => {
    goTo.current = to
    showFind(false)
  }
  // Only once focus is back where it was: the place that is gone to may want to move it on.
  const onClosed = () => {
    const to = goTo.current
    goTo.current = null
    setOpened(null)
    if (to !== null) navigate(to)
  }
  return (
    <Dialog.Root
      open={open}
      onOpenChange={(next, { reason, cancel }) => {
        if (reason === 'escape-key' && opened !== null) {
          cancel()
          backToList()
        } else showFind(next)
      }}
      onOpenChangeComplete={nowOpen => !nowOpen && onClosed()}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup
          aria-label={text.title}
          initialFocus={field}
          data-reading={opened !== null || undefined}
          className={styles.find}
        >
          <FindBody
            field={field}
            before={typed}
            opened={opened}
            onOpen={setOpened}
            onBack={backToList}
            onLeave={leave}
            Explained={Explained}
          />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
