import styles from './Logo.module.css'

/** The name, written. */
export function Logo() {
  return (
    <span className={styles.logo}>
      <span className={styles.name}>Recall</span>
      <b>@K</b>
    </span>
  )
}
