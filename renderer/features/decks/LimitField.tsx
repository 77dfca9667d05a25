import { Checkbox } from '../../ui/Checkbox.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { text } from './text.ts'

interface LimitFieldProps {
  readonly label: string
  /** Null: no limit. */
  readonly value: number | null
  /** What it begins with once there is one. */
  readonly usual: number
  readonly onChange: (value: number | null) => void
}

const MOST = 9_999

/** A number of cards a day, or no limit. */
export function LimitField({ label, value, usual, onChange }: LimitFieldProps) {
  return (
    <>
      {value !== null && (
        <NumberField
          label={label}
          value={value}
          min={0}
          max={MOST}
          outOfBounds={text.options.bounds(0, MOST)}
          live
          onChange={onChange}
        />
      )}
      <Checkbox
        label={text.options.noLimit}
        checked={value === null}
        onChange={none => onChange(none ? null : usual)}
      />
    </>
  )
}
