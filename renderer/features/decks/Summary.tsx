import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { DeckRow } from '../../../db/api/decks.ts'
import { query } from '../../api/client.ts'
import { HastView } from '../../ui/HastView.tsx'
import { text } from './text.ts'
import styles from './Inspector.module.css'

/** What a block is about: its beginning, and all of it on request. */
export function Summary({ deck }: { readonly deck: DeckRow }) {
  const { data } = useQuery(query.decks.about.queryOptions({ input: { deck: deck.id } }))
  const [whole, setWhole] = useState(false)
  const summary = data?.summary ?? null
  if (summary === null) return null
  return (
    <div>
      <div className={styles.summary} data-clamped={!whole || undefined}>
        <HastView tree={summary} as="prose" />
      </div>
      <button type="button" aria-expanded={whole} className={styles.more} onClick={() => setWhole(!whole)}>
        {whole ? text.less : text.more}
      </button>
    </div>
  )
}
