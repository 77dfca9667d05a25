import { useState } from 'react'
import { NumberField } from '../../ui/NumberField.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { text } from './text.ts'
import { SHORT_MINUTES } from './wanted.ts'
import styles from './Study.module.css'

interface MinutesProps {
  /** Null for no limit. */
  readonly value: number | null
  /** A limit there always is. */
  readonly always?: boolean
  readonly onChange: (minutes: number | null) => void
}

type Choice = 'none' | '10' | '20' | '30' | 'other'
const USUAL = [10, 20, 30] as const
const OPTIONS: readonly { readonly value: Choice; readonly label: string }[] = [
  { value: 'none', label: text.noLimit },
  ...USUAL.map(minutes => ({ value: `${minutes}` as const, label: String(minutes) })),
  { value: 'other', label: text.otherMinutes },
]

/** How long at most: one of the usual lengths, or another. */
export function Minutes({ value, always = false, onChange }: MinutesProps) {
  const usual = USUAL.find(minutes => minutes === value)
  const [own, setOwn] = useState(false)
  const choice: Choice = value === null ? 'none' : own || usual === undefined ? 'other' : `${usual}`
  const choose = (next: Choice) => {
    setOwn(next === 'other')
    if (next === 'none') onChange(null)
    else onChange(next === 'other' ? (value ?? SHORT_MINUTES) : Number(next))
  }
  return (
    <div className={styles.part}>
      <span className={styles.caption}>{text.minutes}</span>
      <div className={styles.row}>
        <SegmentedControl
          label={text.minutes}
          value={choice}
          options={always ? OPTIONS.filter(option => option.value !== 'none') : OPTIONS}
          onChange={choose}
        />
        {choice === 'other' && value !== null && (
          <NumberField
            label={text.ownMinutes}
            value={value}
            min={1}
            max={600}
            step={5}
            unit={text.minutesUnit}
            outOfBounds={text.minutesBounds}
            live
            onChange={onChange}
          />
        )}
      </div>
    </div>
  )
}
