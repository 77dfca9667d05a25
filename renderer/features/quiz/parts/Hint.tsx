import type { ReactNode } from 'react'
import { KeyHint } from '../../../commands/KeyHint.tsx'
import { Keys } from '../../../ui/Keys.tsx'
import { text } from '../text.ts'
import { DIGITS } from './use-digits.ts'
import styles from './Hint.module.css'

/** The line below an answer: its keys, and how it is scored. */
export function Hint({ children }: { readonly children: ReactNode }) {
  return <p className={styles.hint}>{children}</p>
}

interface DigitsHintProps {
  readonly count: number
  /** What the digits do. */
  readonly children: ReactNode
}

/** `1 … 4 choose` */
export function DigitsHint({ count, children }: DigitsHintProps) {
  const last = DIGITS[Math.min(count, DIGITS.length) - 1]
  return (
    <span className={styles.keys}>
      <KeyHint id="choose1" />
      {last !== undefined && last !== 'choose1' && (
        <>
          {text.upTo}
          <KeyHint id={last} />
        </>
      )}
      {children}
    </span>
  )
}

interface KeysHintProps {
  readonly keys: readonly string[]
  readonly children: ReactNode
}

/** Keys that a widget has by itself, and what they do. */
export function KeysHint({ keys, children }: KeysHintProps) {
  return (
    <span className={styles.keys}>
      {keys.map(key => (
        <Keys key={key} of={key} silent />
      ))}
      {children}
    </span>
  )
}
