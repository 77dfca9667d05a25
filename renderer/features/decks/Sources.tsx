import { useState } from 'react'
import type { DeckRow } from '../../../db/api/decks.ts'
import { text } from './text.ts'
import { useAbout } from './use-about.ts'
import styles from './Curriculum.module.css'
import inspector from './Inspector.module.css'

/** What a block was written from, on request. Text to copy, never a link: nothing here opens the network. */
export function Sources({ deck }: { readonly deck: DeckRow }) {
  const { sources = [] } = useAbout(deck) ?? {}
  const [open, setOpen] = useState(false)
  if (sources.length === 0) return null
  return (
    <section className={inspector.ruled}>
      <h3>{text.sources(sources.length)}</h3>
      {open && (
        <ul className={styles.sources}>
          {sources.map(({ authors, title, where, id }) => (
            <li key={`${title} ${where}`}>
              {authors}: <cite>{title}</cite>. {where}
              {id !== null && <span className={styles.id}>{id}</span>}
            </li>
          ))}
        </ul>
      )}
      <button type="button" aria-expanded={open} className={inspector.more} onClick={() => setOpen(!open)}>
        {open ? text.hideSources : text.showSources}
      </button>
    </section>
  )
}
