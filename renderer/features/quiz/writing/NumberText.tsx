import { useState } from 'react'
import { TextField } from '../../../ui/TextField.tsx'
import { useFault } from './faults.ts'
import styles from './Writing.module.css'

interface NumberTextProps {
  readonly label: string
  readonly path: string
  /** `NaN` while nothing that is a number stands there. */
  readonly value: number
  readonly unit?: string
  readonly onChange: (value: number) => void
}

/** A number as it is typed: `25.6`, `2.5e9`. */
export function NumberText({ label, path, value, unit, onChange }: NumberTextProps) {
  const [typed, setTyped] = useState(() => writtenAs(value))
  const error = useFault(path)
  const type = (next: string) => {
    setTyped(next)
    onChange(numberIn(next))
  }
  return (
    <label className={styles.written}>
      <span className={styles.label}>{label}</span>
      <span className={styles.number}>
        <TextField label={label} inputMode="decimal" value={typed} error={error} onChange={type} />
        {unit !== undefined && <span className={styles.unit}>{unit}</span>}
      </span>
    </label>
  )
}

function numberIn(typed: string): number {
  const compact = typed
    .replaceAll(/[\s_]/g, '')
    .replace('−', '-')
    .replace(/^(-?\d+),(\d+)$/, '$1.$2')
  return compact === '' ? Number.NaN : Number(compact)
}

/** Without the last digits that only the machine's arithmetic put there. */
function writtenAs(value: number): string {
  return Number.isNaN(value) ? '' : String(Number(value.toPrecision(12)))
}
