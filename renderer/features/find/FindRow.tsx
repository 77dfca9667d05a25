import { CommandItem } from 'cmdk'
import type { MarkedValue } from '../../../db/api/find.ts'
import { Highlighted } from '../../ui/Highlighted.tsx'
import type { Hit } from './hits.ts'
import { text } from './text.ts'
import styles from './Find.module.css'

interface FindRowProps {
  readonly hit: Hit
  /** It is being read. */
  readonly current: boolean
  readonly onOpen: () => void
}

/** One hit: what it is called, and the words by which it was found. */
export function FindRow({ hit, current, onOpen }: FindRowProps) {
  const { number, title, below, also = false } = linesOf(hit)
  return (
    <CommandItem value={hit.id} onSelect={onOpen} aria-current={current || undefined} className={styles.row}>
      <span className={styles.number}>{number}</span>
      <span lang="en" className={styles.words}>
        <Line of={title} className={styles.label} />
        {below !== null && <Line of={below} before={also ? text.also : undefined} className={styles.below} />}
      </span>
    </CommandItem>
  )
}

interface LineProps {
  readonly of: MarkedValue
  readonly before?: string | undefined
  readonly className: string | undefined
}

/** One line of plain words; its whole is its title. */
function Line({ of: { text: words, ranges }, before, className }: LineProps) {
  return (
    <span title={words} className={className}>
      {before !== undefined && `${before} `}
      <Highlighted text={words} ranges={ranges} />
    </span>
  )
}

interface Lines {
  readonly number: string
  readonly title: MarkedValue
  readonly below: MarkedValue | null
  /** What stands below is another name of it. */
  readonly also?: boolean
}

function linesOf(hit: Hit): Lines {
  switch (hit.kind) {
    case 'card': {
      const { callNumber, front, also, more } = hit.of
      return { number: callNumber ?? text.ownCard, title: front, below: also ?? more, also: also !== null }
    }
    case 'summary': {
      const { block, name, heading, text: says } = hit.of
      return { number: block, title: heading ?? { text: name, ranges: [] }, below: says }
    }
    case 'explanation': {
      const { callNumber, stem, more } = hit.of
      return { number: callNumber ?? text.ownCard, title: stem, below: more }
    }
  }
}
