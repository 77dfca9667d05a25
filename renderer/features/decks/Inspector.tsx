import { useEffect, useRef } from 'react'
import { useSearch } from 'wouter'
import { useCommands } from '../../commands/registry.ts'
import { text as shared } from '../../text.ts'
import { Drawer } from '../../ui/Drawer.tsx'
import { DeckDetails, type DeckDetailsProps } from './DeckDetails.tsx'
import { text } from './text.ts'
import styles from './Inspector.module.css'

/** What the drawer is open for, which is where focus goes. */
export type Purpose = 'deck' | 'filter' | 'card'

interface InspectorProps extends Pick<DeckDetailsProps, 'deck' | 'inside' | 'filter' | 'names'> {
  /** `beside` the table, or in a `drawer` over it; empty until it is known what there is room for. */
  readonly place: string
  /** Null while a drawer is closed. */
  readonly purpose: Purpose | null
  readonly onPurpose: (purpose: Purpose | null) => void
}

/** The deck that is looked at: beside the table, or in a narrow window in a drawer over it. */
export function Inspector({ place, purpose, onPurpose, ...details }: InspectorProps) {
  const { deck, filter } = details
  const reviewButton = useRef<HTMLButtonElement>(null)
  const drawer = place === 'drawer'
  const wantsCard = new URLSearchParams(useSearch()).has('card')
  useEffect(() => {
    if (drawer && wantsCard) onPurpose('card')
  }, [drawer, wantsCard, onPurpose])
  useCommands({
    inspect: { when: drawer, run: () => onPurpose('deck') },
    search: { label: text.filter, run: () => (drawer ? onPurpose('filter') : filter.current?.focus()) },
  })
  const heading = (
    <h2 className={styles.name}>
      <bdi>{deck.name}</bdi>
    </h2>
  )
  if (place === 'beside')
    return (
      <aside aria-label={deck.name} className={styles.inspector}>
        <DeckDetails {...details} heading={heading} />
      </aside>
    )
  return (
    <Drawer
      open={drawer && purpose !== null}
      onClose={() => onPurpose(null)}
      title={<bdi>{deck.name}</bdi>}
      closeLabel={shared.close}
      initialFocus={purpose === 'filter' ? filter : purpose === 'deck' ? reviewButton : false}
    >
      <div className={styles.details}>
        <DeckDetails {...details} reviewButton={reviewButton} />
      </div>
    </Drawer>
  )
}
