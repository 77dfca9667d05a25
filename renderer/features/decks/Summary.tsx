import { useState } from 'react'
import type { DeckRow } from '../../../db/api/decks.ts'
import { HastView } from '../../ui/HastView.tsx'
import { text } from './text.ts'
import { useAbout } from './use-about.ts'
import styles from './Inspector.module.css'

/** What a block is about: its beginning, and all of it on request. */
export function Summary({ deck }: { readonly deck: DeckRow }) {
  const about = useAbout(deck)
  const [whole, setWhole] = useState(false)
  if (about === null) return null
  return (
    <div>
      <div className={styles.summary} data-clamped={!whole || undefined}>
        <HastView tree={about.summary} as="prose" />
      </div>
      <button type="button" aria-expanded={whole} className={styles.more} onClick={() => setWhole(!whole)}>
        {whole ? text.less : text.more}
      </button>
    </div>
  )
}
