import type { ReactNode, Ref, RefObject } from 'react'
import type { DeckRow } from '../../../db/api/decks.ts'
import { CallNumber } from '../../ui/CallNumber.tsx'
import { BlockControl } from './BlockControl.tsx'
import { CardsOfDeck } from './CardsOfDeck.tsx'
import { DeckDeeds } from './DeckDeeds.tsx'
import { KeepOut } from './KeepOut.tsx'
import { Leeches } from './Leeches.tsx'
import { Legend } from './Legend.tsx'
import { Sources } from './Sources.tsx'
import { Subtopics } from './Subtopics.tsx'
import { Summary } from './Summary.tsx'
import { text } from './text.ts'
import styles from './Inspector.module.css'

export interface DeckDetailsProps {
  /** With the cards of those inside it. */
  readonly deck: DeckRow
  /** How many decks those are. */
  readonly inside: number
  readonly filter: RefObject<HTMLInputElement | null>
  /** Names of blocks by code. */
  readonly names: ReadonlyMap<string, string>
  /** The deck’s name, where nothing around says it. */
  readonly heading?: ReactNode
  /** The button that reviews the deck. */
  readonly reviewButton?: Ref<HTMLButtonElement>
}

/** One deck: what it is about, what to do with it, and its cards. */
export function DeckDetails({ deck, inside, filter, names, heading, reviewButton }: DeckDetailsProps) {
  const { block, archived } = deck
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
      <DeckDeeds deck={deck} reviewButton={reviewButton} />
      {deck.leeches > 0 && <Leeches leeches={deck.leeches} />}
      {block !== null && !archived && <BlockControl deck={deck} state={block.state} />}
      {!archived && <KeepOut deck={deck} />}
      <div className={styles.ruled}>
        <h3>{text.cards(deck.total)}</h3>
        {inside > 0 && <p className={styles.hint}>{text.countedInside(inside)}</p>}
        <Legend deck={deck} />
      </div>
      {block !== null && <Subtopics deck={deck} />}
      {block !== null && <Sources deck={deck} />}
      <CardsOfDeck deck={deck} filter={filter} />
    </>
  )
}
