import type { RefObject } from 'react'
import type { DeckRow } from '../../../db/api/decks.ts'
import { api } from '../../api/client.ts'
import { report } from '../../state/ui.ts'
import { Button } from '../../ui/Button.tsx'
import { CallNumber } from '../../ui/CallNumber.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { BlockControl } from './BlockControl.tsx'
import { CardsOfDeck } from './CardsOfDeck.tsx'
import { Summary } from './Summary.tsx'
import { Legend } from './Legend.tsx'
import { text } from './text.ts'
import styles from './Inspector.module.css'

interface InspectorProps {
  readonly deck: DeckRow
  readonly filter: RefObject<HTMLInputElement | null>
  /** Names of blocks by code. */
  readonly names: ReadonlyMap<string, string>
  readonly onReview: () => void
}

/** One deck: what it is about, what to do with it, and its cards. */
export function Inspector({ deck, filter, names, onReview }: InspectorProps) {
  const { id, name, block, due, new: fresh, keptOut } = deck
  const needs = block?.needs.map(code => names.get(code) ?? code) ?? []
  return (
    <aside aria-label={name} className={styles.inspector}>
      <div className={styles.about}>
        <p className={styles.kind}>
          {block !== null && <CallNumber code={block.code} solid />}
          {block === null ? text.ownDeck : text.block}
        </p>
        <h2 className={styles.name}>{name}</h2>
        {block !== null && <Summary deck={deck} />}
        {needs.length > 0 && <p className={styles.needs}>{text.needs(needs.join(', '))}</p>}
      </div>
      <Button kind="primary" size="large" keyName="Enter" disabled={due + fresh === 0} onClick={onReview}>
        {text.review(due, fresh)}
      </Button>
      {block !== null && <BlockControl deck={deck} state={block.state} />}
      <div className={styles.setting}>
        <div>
          <p>{text.keepOut}</p>
          <p className={styles.hint}>{text.keepOutHint}</p>
        </div>
        <Switch
          label={text.keepOut}
          checked={keptOut}
          onChange={to => void api.decks.keepOut({ deck: id, keptOut: to }).catch(report)}
        />
      </div>
      <div className={styles.ruled}>
        <h3>{text.cards(deck.total)}</h3>
        <Legend deck={deck} />
      </div>
      <CardsOfDeck deck={deck} filter={filter} />
    </aside>
  )
}
