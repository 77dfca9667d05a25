import { Kbd } from './Kbd.tsx'
import styles from './Kbd.module.css'

interface KeysProps {
  /** As in the table of commands: `Mod+Shift+l`, or `g t` for one press after the other. */
  readonly of: string
  /** For the eye only: what it stands beside is named already. */
  readonly silent?: boolean
}

/** A key and its place, because a combo may hold a key twice: `g g`. */
const KEY = /(?:^|[ +])(.[^ +]*)/g

/** The keys of one combo. */
export function Keys({ of, silent = false }: KeysProps) {
  return (
    <span className={styles.keys}>
      {[...of.matchAll(KEY)].map(({ index, 1: key = '' }) => (
        <Kbd key={index} silent={silent}>
          {key}
        </Kbd>
      ))}
    </span>
  )
}
