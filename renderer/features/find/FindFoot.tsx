import { Kbd } from '../../ui/Kbd.tsx'
import { text } from './text.ts'
import styles from './Find.module.css'

/** What the keys do here. */
export function FindFoot({ reading }: { readonly reading: boolean }) {
  return (
    <div className={styles.foot}>
      <span>
        <Kbd>ArrowUp</Kbd>
        <Kbd>ArrowDown</Kbd>
        {reading ? text.scroll : text.move}
      </span>
      {!reading && (
        <span>
          <Kbd>Enter</Kbd>
          {text.open}
        </span>
      )}
      <span>
        <Kbd>Escape</Kbd>
        {reading ? text.back : text.close}
      </span>
    </div>
  )
}
