import styles from './CallNumber.module.css'

interface CallNumberProps {
  /** Of a block: `EM`. */
  readonly code: string
  readonly solid?: boolean
}

/** The call number of a block, as on the spine of a drawer. */
export function CallNumber({ code, solid = false }: CallNumberProps) {
  return <span className={`${styles.code} ${solid ? styles.solid : ''}`}>{code}</span>
}
