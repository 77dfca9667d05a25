import { text } from './text.ts'
import styles from './Shell.module.css'

/** The first thing Tab finds. A button, because the address behind # is the route. */
export function SkipLink() {
  return (
    <button type="button" className={styles.skip} onClick={() => document.getElementById('main')?.focus()}>
      {text.skip}
    </button>
  )
}
