import styles from './Logo.module.css'

/** The name, written. */
export function Logo() {
  return (
    <span className={styles.logo}>
      Recall<b>@K</b>
    </span>
  )
}
