import { useRef, type KeyboardEvent } from 'react'
import { SegmentedControl } from '../../../ui/SegmentedControl.tsx'
import { Select } from '../../../ui/Select.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { STEM_ID, text } from '../text.ts'
import { Hint, KeysHint } from './Hint.tsx'
import { Reading } from './Reading.tsx'
import { useFocusedField } from './use-focused-field.ts'
import styles from './Estimate.module.css'

interface EstimateProps {
  /** As typed. */
  readonly typed: string
  readonly unit: string
  /** The unit the answer is taken in. */
  readonly wanted: string
  readonly units: readonly string[]
  readonly onChange: (typed: string, unit: string) => void
  /** What counts as right, in words. */
  readonly rule: string
}

/** More units than this are a list that opens. */
const IN_A_ROW = 4

/** A number in the learner's own writing, its unit, and what it is read as. */
export function Estimate({ typed, unit, wanted, units, onChange, rule }: EstimateProps) {
  const field = useRef<HTMLInputElement>(null)
  useFocusedField(field)
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.altKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined
    if (by === undefined) return
    event.preventDefault()
    event.stopPropagation()
    onChange(typed, units[(units.indexOf(unit) + by + units.length) % units.length] ?? unit)
  }
  const choose = (next: string) => onChange(typed, next)
  const listed = units.map(name => ({ value: name, label: name }))
  return (
    <div onKeyDown={onKeyDown} className={styles.estimate}>
      <div className={styles.line}>
        <div className={styles.field}>
          <TextField
            ref={field}
            label={text.yourAnswer}
            aria-describedby={STEM_ID}
            inputMode="text"
            value={typed}
            onChange={next => onChange(next, unit)}
          />
        </div>
        {units.length > IN_A_ROW && (
          <Select label={text.unit} value={unit} options={listed} counted onChange={choose} />
        )}
        {units.length > 1 && units.length <= IN_A_ROW && (
          <SegmentedControl label={text.unit} value={unit} options={listed} onChange={choose} />
        )}
        {units.length <= 1 && <span className={styles.unit}>{unit}</span>}
      </div>
      <Reading typed={typed} unit={unit} wanted={wanted} />
      <Hint>
        <span>{text.numbers}</span>
        {units.length > 1 && <KeysHint keys={['Alt+ArrowUp', 'Alt+ArrowDown']}>{text.unitKeys}</KeysHint>}
        <span>{rule}</span>
      </Hint>
    </div>
  )
}
