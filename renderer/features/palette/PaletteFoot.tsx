import { KeyHint } from '../../commands/KeyHint.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import type { Row } from './row.ts'
import { text } from './text.ts'
import styles from './Palette.module.css'

/** What the keys do here; and of the line that is chosen, whether it can be taken back. */
export function PaletteFoot({ row }: { readonly row: Row | undefined }) {
  return (
    <div className={styles.foot}>
      <span>
        <Kbd>ArrowUp</Kbd>
        <Kbd>ArrowDown</Kbd>
        {text.move}
      </span>
      <span>
        <Kbd>Enter</Kbd>
        {text.run}
      </span>
      <span>
        <Kbd>{'>'}</Kbd>
        {text.onlyCommands}
      </span>
      <span>
        <Kbd>#</Kbd>
        {text.onlyDecks}
      </span>
      <span>
        <Kbd>/</Kbd>
        {text.onlyCards}
      </span>
      {row?.command?.undo !== undefined && (
        <span className={styles.undo}>
          <KeyHint id="undo" silent={false} />
          {text.takesBack}
        </span>
      )}
    </div>
  )
}
