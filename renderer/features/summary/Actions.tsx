import { useQuery } from '@tanstack/react-query'
import type { Summary } from '../../../db/api/review.ts'
import { query } from '../../api/client.ts'
import { operationName } from '../../text.ts'
import { Button } from '../../ui/Button.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import { text } from './text.ts'
import { useNextSteps } from './use-next-steps.ts'
import styles from './Summary.module.css'

interface ActionsProps {
  readonly summary: Summary
  readonly deck: string | null
}

/** What comes next, on Enter; and Z still takes back the last grade. */
export function Actions({ summary, deck }: ActionsProps) {
  const { anyLeft, more, again, done, moreNew } = useNextSteps(summary, deck)
  const { data: history } = useQuery(query.history.peek.queryOptions({ input: {} }))
  const undoable = history?.undo ?? null
  return (
    <>
      <div className={styles.actions}>
        <Button kind="primary" size="large" keyName="Enter" onClick={anyLeft ? again : done}>
          {anyLeft ? text.goOn(summary.left) : text.done}
        </Button>
        {more > 0 && (
          <Button size="large" keyName="m" onClick={moreNew}>
            {text.moreNew(more)}
          </Button>
        )}
        {anyLeft && (
          <Button kind="ghost" size="large" keyName="Escape" onClick={done}>
            {text.done}
          </Button>
        )}
      </div>
      {undoable !== null && (
        <p className={styles.undo}>
          <Kbd>z</Kbd>
          {text.stillUndoes(operationName(undoable))}
        </p>
      )}
    </>
  )
}
