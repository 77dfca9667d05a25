import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Setup } from '../../../../db/api/quiz.ts'
import { api, query } from '../../../api/client.ts'
import { CommandButton } from '../../../commands/CommandButton.tsx'
import { useCommands } from '../../../commands/registry.ts'
import { report } from '../../../state/ui.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { text } from './text.ts'
import styles from './OpenAttempt.module.css'

/** An attempt that was left: offered before anything new. */
export function OpenAttempt({ open }: { readonly open: NonNullable<Setup['open']> }) {
  const { attempt, title, answered, count } = open
  const [, navigate] = useLocation()
  const [asking, setAsking] = useState(false)
  const client = useQueryClient()
  useCommands({ resumeQuiz: { run: () => navigate(`/quiz/${attempt}`), label: text.resume } })
  const discard = async () => {
    setAsking(false)
    try {
      // The clock never runs back: the collection takes the later of the two.
      await api.quiz.abandon({ attempt, elapsedMs: 0 })
      await client.invalidateQueries({ queryKey: query.quiz.key() })
    } catch (error) {
      report(error)
    }
  }
  return (
    <section className={styles.open}>
      <div className={styles.words}>
        <h2 className={styles.title}>{text.openTitle(title)}</h2>
        <p className={styles.facts}>{text.openFacts(answered, count)}</p>
      </div>
      <div className={styles.actions}>
        <CommandButton id="resumeQuiz" />
        <Button kind="ghost" onClick={() => setAsking(true)}>
          {text.discard}
        </Button>
      </div>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={text.discardTitle(title)}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{text.keepIt}</Button>
            <Button kind="primary" onClick={() => void discard()}>
              {text.discardIt}
            </Button>
          </>
        }
      >
        {text.discardBody}
      </Dialog>
    </section>
  )
}
