import styles from './ProgressBar.module.css'

interface ProgressBarProps {
  readonly label: string
  /** Where the name stands beside it already: it is still heard. */
  readonly hideLabel?: boolean
  /** In the same unit as `max`; `null` while it is not known how far it is. More than `max` is drawn as overrun. */
  readonly value: number | null
  readonly max: number
  /** `212 / 434`, beside the label and read out. */
  readonly text: string
  /** Work that goes forward, or an amount out of a whole. */
  readonly as?: 'progressbar' | 'meter'
  /** A mark at this value: a plan, a target. */
  readonly mark?: number
}

/** How far something is, in words and as a bar. */
export function ProgressBar(props: ProgressBarProps) {
  const { label, hideLabel = false, value, max, text, as = 'progressbar', mark } = props
  const share = (of: number) => `${Math.min(100, Math.max(0, (100 * of) / max))}%`
  return (
    <div className={styles.progress}>
      {!hideLabel && (
        <div className={styles.head}>
          <span className={styles.label}>{label}</span>
          <span className={styles.text}>{text}</span>
        </div>
      )}
      <div
        role={as}
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuenow={value === null ? undefined : Math.min(max, value)}
        aria-valuetext={text}
        data-state={value === null ? 'unknown' : value > max ? 'over' : 'known'}
        className={styles.bar}
      >
        <span style={{ width: value === null ? '100%' : share(value) }} className={styles.filled} />
        {mark !== undefined && <span style={{ insetInlineStart: share(mark) }} className={styles.mark} />}
      </div>
    </div>
  )
}
