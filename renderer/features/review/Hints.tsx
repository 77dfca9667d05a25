import { showSheet } from '../../state/ui.ts'
import { Kbd } from '../../ui/Kbd.tsx'
import { operationName } from '../../text.ts'
import { bury, flag, know, suspend, turn } from './moves.ts'
import { useReview } from './state.ts'
import { text } from './text.ts'
import styles from './Hints.module.css'

interface HintProps {
  readonly keyName: string
  readonly label: string
  readonly onClick: () => unknown
}

/** The row of keys below: what else can be done, and what Z would take back. */
export function Hints() {
  const { current, side, undoable } = useReview()
  if (current === null) return null
  return (
    <div className={styles.row}>
      <div className={styles.side}>
        {current.from === 'new' && side === 'front' && <Hint keyName="k" label={text.know} onClick={know} />}
        <Hint keyName="f" label={text.flag} onClick={() => flag(current.flag === 0 ? 1 : 0)} />
        <Hint keyName="b" label={text.bury} onClick={bury} />
        <Hint keyName="s" label={text.suspend} onClick={suspend} />
      </div>
      <div className={styles.side}>
        {undoable !== null && (
          <Hint keyName="z" label={text.undo(operationName(undoable))} onClick={() => turn('undo')} />
        )}
        <Hint keyName="?" label={text.allShortcuts} onClick={() => showSheet()} />
      </div>
    </div>
  )
}

function Hint({ keyName, label, onClick }: HintProps) {
  return (
    <button type="button" className={styles.hint} onClick={onClick}>
      <Kbd silent>{keyName}</Kbd>
      <span>{label}</span>
    </button>
  )
}
