import { Link } from 'wouter'
import type { Overview } from '../../../db/api/today.ts'
import { CallNumber } from '../../ui/CallNumber.tsx'
import { Hidden } from '../../ui/Hidden.tsx'
import { text } from './text.ts'
import styles from './Aside.module.css'

/** How many fit beside the plan. */
const SHOWN = 11

/** The blocks that are on, and how much of each has been met. */
export function BlocksUnderWay({ blocks }: { readonly blocks: Overview['blocks'] }) {
  const shown = blocks.slice(0, SHOWN)
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>{text.blocks}</h2>
      <p className={styles.hint}>{text.blocksHint}</p>
      <ul className={styles.blocks}>
        {shown.map(({ code, name, seen, total }) => (
          <li key={code} className={styles.block}>
            <CallNumber code={code} />
            <span className={styles.name}>{name}</span>
            <span className={styles.bar} aria-hidden>
              <i style={{ width: `${total === 0 ? 0 : (seen / total) * 100}%` }} />
            </span>
            <span className={styles.value}>
              <span aria-hidden>{`${seen}/${total}`}</span>
              <Hidden>{text.seenOf(seen, total)}</Hidden>
            </span>
          </li>
        ))}
      </ul>
      {blocks.length > SHOWN && <Link href="/decks">{text.more(blocks.length - SHOWN)}</Link>}
    </section>
  )
}
