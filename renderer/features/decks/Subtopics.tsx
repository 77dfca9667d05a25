import type { DeckRow } from '../../../db/api/decks.ts'
import { text } from './text.ts'
import { useAbout } from './use-about.ts'
import styles from './Curriculum.module.css'
import inspector from './Inspector.module.css'

/** In which order a block is learned, and how far that has come. */
export function Subtopics({ deck }: { readonly deck: DeckRow }) {
  const { subtopics = [] } = useAbout(deck) ?? {}
  if (subtopics.length === 0) return null
  return (
    <section className={inspector.ruled}>
      <h3>{text.order}</h3>
      <ol className={styles.order}>
        {subtopics.map(({ key, name, met, cards }) => (
          <li key={key}>
            <span>{name}</span>
            <span className={styles.met}>{text.met(met, cards)}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
