import { text } from './text.ts'
import styles from './Recall.module.css'

/** Nothing to do but to recall. */
export function Think() {
  return <p className={styles.think}>{text.think}</p>
}
