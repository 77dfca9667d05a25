import type { DeckRow } from '../../../db/api/decks.ts'
import { MATURITIES } from './MaturityBar.tsx'
import { text } from './text.ts'
import styles from './MaturityBar.module.css'

/** What the colours of the bar stand for, counted. */
export function Legend({ deck }: { readonly deck: DeckRow }) {
  return (
    <ul className={styles.legend}>
      {MATURITIES.filter(part => part !== 'suspended' || deck.suspended > 0).map(part => (
        <li key={part}>
          <i data-part={part} className={styles.swatch} />
          <span>{text.legend[part]}</span>
          <span>{deck[part]}</span>
        </li>
      ))}
    </ul>
  )
}
