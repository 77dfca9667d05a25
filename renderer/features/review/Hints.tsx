import { KeyHint } from '../../commands/KeyHint.tsx'
import { useCommand } from '../../commands/registry.ts'
import type { CommandId } from '../../commands/table.ts'
import { hasOwnUndo, useReview } from './state.ts'
import { text } from './text.ts'
import styles from './Hints.module.css'

const DEEDS = ['know', 'learnMore', 'flag', 'bury', 'suspend'] as const

/** The row of keys below: what else can be done, and what Z would take back. */
export function Hints() {
  const { current } = useReview()
  const takesBack = useReview(hasOwnUndo)
  if (current === null) return null
  return (
    <div className={styles.row}>
      <div className={styles.side}>
        {DEEDS.map(id => (
          <Hint key={id} id={id} short={id === 'flag' && current.flag === 0 ? text.flag : undefined} />
        ))}
      </div>
      <div className={styles.side}>
        {takesBack && <Hint id="takeBack" />}
        <Hint id="sheet" />
      </div>
    </div>
  )
}

function Hint({ id, short }: { readonly id: CommandId; readonly short?: string | undefined }) {
  const { label, when, run } = useCommand(id)
  if (!when) return null
  return (
    <button type="button" className={styles.hint} onClick={() => void run()}>
      <KeyHint id={id} />
      <span>{short ?? label}</span>
    </button>
  )
}
