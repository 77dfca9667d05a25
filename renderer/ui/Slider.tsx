import { Slider as Base } from '@base-ui/react/slider'
import styles from './Slider.module.css'

interface SliderProps {
  readonly label: string
  readonly value: number
  readonly min: number
  readonly max: number
  readonly step?: number
  /** How a value is said: `0.85`, `12 questions`. */
  readonly inWords?: (value: number) => string
  readonly disabled?: boolean | undefined
  /** While it moves. */
  readonly onChange: (value: number) => void
  /** Once it has been let go, or moved by a key. */
  readonly onCommit?: (value: number) => void
}

/** A number between two others, where about right is enough. Arrow keys step, PageUp and PageDown by ten, Home and End. */
export function Slider({ label, value, min, max, step = 1, inWords, disabled, onChange, onCommit }: SliderProps) {
  return (
    <Base.Root
      value={value}
      min={min}
      max={max}
      step={step}
      largeStep={step * 10}
      disabled={disabled ?? false}
      thumbAlignment="edge"
      onValueChange={next => onChange(next)}
      onValueCommitted={next => onCommit?.(next)}
      className={styles.slider}
    >
      <Base.Control className={styles.control}>
        <Base.Track className={styles.track}>
          <Base.Indicator className={styles.filled} />
          <Base.Thumb
            aria-label={label}
            getAriaValueText={(_formatted, number) => inWords?.(number) ?? String(number)}
            className={styles.thumb}
          />
        </Base.Track>
      </Base.Control>
    </Base.Root>
  )
}
