import { useEffect, useState } from 'react'
import styles from './Panels.module.css'

interface LoadingBlocksProps {
  /** Said after two seconds. */
  readonly label: string
  /** Widths of the lines in percent. */
  readonly lines?: readonly number[]
}

const LINES = [62, 48, 70]
const SHOW_AFTER_MS = 150
const SAY_AFTER_MS = 2000

/** Nothing for 150 ms, then quiet blocks in the place of what comes, after two seconds a line that says what. */
export function LoadingBlocks({ label, lines = LINES }: LoadingBlocksProps) {
  const [waited, setWaited] = useState<'no' | 'some' | 'long'>('no')
  useEffect(() => {
    const some = setTimeout(() => setWaited('some'), SHOW_AFTER_MS)
    const long = setTimeout(() => setWaited('long'), SAY_AFTER_MS)
    return () => {
      clearTimeout(some)
      clearTimeout(long)
    }
  }, [])
  if (waited === 'no') return null
  return (
    <div aria-busy className={styles.loading}>
      <span className={styles.headline} />
      <div className={styles.sheet}>
        <div className={styles.sheetHead}>
          <span className={styles.block} />
        </div>
        {lines.map(width => (
          <div key={width} className={styles.line}>
            <span className={styles.dot} />
            <span style={{ width: `${width}%` }} className={styles.block} />
          </div>
        ))}
      </div>
      {waited === 'long' && (
        <span role="status" className={styles.saying}>
          {label}
        </span>
      )}
    </div>
  )
}
