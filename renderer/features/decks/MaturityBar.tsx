import type { DeckRow } from '../../../db/api/decks.ts'
import { text } from './text.ts'
import styles from './MaturityBar.module.css'

export const MATURITIES = ['mature', 'young', 'known', 'suspended', 'unseen'] as const

/** How far the cards of a deck are. */
export function MaturityBar({ deck }: { readonly deck: DeckRow }) {
  return (
    <span role="img" aria-label={text.maturity(deck)} className={styles.bar}>
      {MATURITIES.filter(part => deck[part] > 0).map(part => (
        <i key={part} data-part={part} style={{ flexGrow: deck[part] }} />
      ))}
    </span>
  )
}
