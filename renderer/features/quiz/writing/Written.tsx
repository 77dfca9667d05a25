import { TextArea } from '../../../ui/TextArea.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { useFault } from './faults.ts'
import { text } from './text.ts'
import styles from './Writing.module.css'

interface WrittenProps {
  readonly label: string
  /** Its place inside the question, where faults are looked for. */
  readonly path: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** Lines it has room for; one is a field that keeps to its line. */
  readonly rows?: number
  /** The name is heard only: something beside it says the same. */
  readonly hideLabel?: boolean
  /** A second, quieter line. */
  readonly hint?: string
}

/** A text of the question, below its name, and what is wrong with it. */
export function Written({ label, path, value, onChange, rows = 1, hideLabel = false, hint }: WrittenProps) {
  const error = useFault(path)
  const field = { label, value, onChange, error }
  return (
    <label className={styles.written}>
      {!hideLabel && <span className={styles.label}>{label}</span>}
      {rows === 1 ? <TextField {...field} spellCheck /> : <TextArea {...field} rows={rows} spellCheck />}
      {hint !== undefined && <span className={styles.hint}>{hint}</span>}
    </label>
  )
}

interface StemProps {
  readonly value: string
  readonly onChange: (stem: string) => void
}

/** What is asked; every type has it. */
export function Stem({ value, onChange }: StemProps) {
  return <Written label={text.stem} path="stem" value={value} onChange={onChange} rows={2} hint={text.markdown} />
}
