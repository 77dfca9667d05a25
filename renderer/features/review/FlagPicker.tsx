import type { KeyboardEvent } from 'react'
import { text as shared } from '../../text.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { FlagIcon } from '../../ui/FlagIcon.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import { flag } from './moves.ts'
import { useReview } from './state.ts'
import { text } from './text.ts'
import styles from './FlagPicker.module.css'

interface FlagPickerProps {
  readonly open: boolean
  readonly onClose: () => void
}

const FLAGS = [1, 2, 3, 4, 5, 6, 7, 0]

/** Seven flags and none, each with its name and its number key. */
export function FlagPicker({ open, onClose }: FlagPickerProps) {
  const current = useReview(state => state.current?.flag ?? 0)
  const choose = (number: number) => {
    onClose()
    void flag(number)
  }
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (/^[0-7]$/.test(key)) choose(Number(key))
  }
  return (
    <Dialog open={open} onClose={onClose} title={text.pickFlag} closeLabel={shared.close} onKeyDown={onKeyDown}>
      <div className={styles.flags}>
        {FLAGS.map(number => (
          <button
            key={number}
            type="button"
            aria-pressed={number === current}
            className={styles.flag}
            onClick={() => choose(number)}
          >
            <FlagIcon flag={number} />
            <span>{text.flagName(number)}</span>
            <Kbd silent>{String(number)}</Kbd>
          </button>
        ))}
      </div>
    </Dialog>
  )
}
