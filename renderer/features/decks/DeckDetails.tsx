import type { ReactNode, Ref, RefObject } from 'react'
import type { DeckRow } from '../../../db/api/decks.ts'
import { api } from '../../api/client.ts'
import { CommandButton } from '../../commands/CommandButton.tsx'
import { COMMANDS } from '../../commands/table.ts'
import { report } from '../../state/ui.ts'
import { CallNumber } from '../../ui/CallNumber.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { BlockControl } from './BlockControl.tsx'
import { CardsOfDeck } from './CardsOfDeck.tsx'
import { Legend } from './Legend.tsx'
import { Sources } from './Sources.tsx'
import { Subtopics } from './Subtopics.tsx'
import { Summary } from './Summary.tsx'
import { text } from './text.ts'
import styles from './Inspector.module.css'

export interface DeckDetailsProps {
  readonly deck: DeckRow
  readonly filter: RefObject<HTMLInputElement | null>
  /** Names of blocks by code. */
  readonly names: ReadonlyMap<string, string>
  /** The deck’s name, where nothing around says it. */
  readonly heading?: ReactNode
  /** The button that reviews the deck. */
  readonly reviewButton?: Ref<HTMLButtonElement>
}

/** One deck: what it is about, what to do with it, and its cards. */
export function DeckDetails({ deck, filter, names, heading, reviewButton }: DeckDetailsProps) {
  const { id, block, keptOut } = deck
  const needs = block?.needs.map(code => names.get(code) ?? code) ?? []
  return (
    <>
      <div className={styles.about}>
        <p className={styles.kind}>
          {block !== null && <CallNumber code={block.code} solid />}
          {block === null ? text.ownDeck : text.block}
        </p>
        {heading}
        {block !== null && <Summary deck={deck} />}
        {needs.length > 0 && <p className={styles.needs}>{text.needs(needs.join(', '))}</p>}
      </div>
      <CommandButton id="reviewDeck" kind="primary" size="large" ref={reviewButton} />
      <div className={styles.deeds}>
        <CommandButton id="quizDeck" />
        <CommandButton id="exportDeck" label={text.exportIt} />
      </div>
      {block !== null && <BlockControl deck={deck} state={block.state} />}
      <div className={styles.setting}>
        <div>
          <p>{COMMANDS.keepOut.label}</p>
          <p className={styles.hint}>{text.keepOutHint}</p>
        </div>
        <Switch
          label={COMMANDS.keepOut.label}
          checked={keptOut}
          onChange={to => void api.decks.keepOut({ deck: id, keptOut: to }).catch(report)}
        />
      </div>
      <div className={styles.ruled}>
        <h3>{text.cards(deck.total)}</h3>
        <Legend deck={deck} />
      </div>
      {block !== null && <Subtopics deck={deck} />}
      {block !== null && <Sources deck={deck} />}
      <CardsOfDeck deck={deck} filter={filter} />
    </>
  )
}
