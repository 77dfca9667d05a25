import type { Summary } from '../../../db/api/review.ts'
import type { Scope } from '../../../db/api/values.ts'
import { CommandButton } from '../../commands/CommandButton.tsx'
import { KeyHint } from '../../commands/KeyHint.tsx'
import { operationName } from '../../text.ts'
import { text } from './text.ts'
import { useNextSteps } from './use-next-steps.ts'
import styles from './Summary.module.css'

interface ActionsProps {
  readonly summary: Summary
  readonly scope: Scope
}

/** What comes next, on Enter; and Z still takes back the last grade. */
export function Actions({ summary, scope }: ActionsProps) {
  const { anyLeft, more, undoable } = useNextSteps(summary, scope)
  return (
    <>
      <div className={styles.actions}>
        <CommandButton id="next" kind="primary" size="large" />
        {more > 0 && <CommandButton id="moreNew" size="large" />}
        {anyLeft && <CommandButton id="done" kind="ghost" size="large" />}
      </div>
      {undoable !== null && (
        <p className={styles.undo}>
          <KeyHint id="takeBack" silent={false} />
          {text.stillUndoes(operationName(undoable))}
        </p>
      )}
    </>
  )
}
