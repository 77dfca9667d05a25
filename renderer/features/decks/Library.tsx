import { useEffect, useRef, useState } from 'react'
import type { DeckRow } from '../../../db/api/decks.ts'
import { useMenuItems } from '../../commands/menu-items.ts'
import { ContextMenu } from '../../ui/ContextMenu.tsx'
import { useStyled } from '../../ui/use-styled.ts'
import { DeckTable, type Group } from './DeckTable.tsx'
import { Inspector, type Purpose } from './Inspector.tsx'
import { text } from './text.ts'
import { useDeckCommands } from './use-deck-commands.ts'
import styles from './Decks.module.css'

interface LibraryProps {
  readonly groups: readonly Group[]
  /** The deck the address names. */
  readonly chosen: string | null
}

/** The table, and the deck that is chosen: beside it, or in a drawer that Space opens. Up and Down choose, Enter reviews. */
export function Library({ groups, chosen }: LibraryProps) {
  const page = useRef<HTMLDivElement>(null)
  const table = useRef<HTMLDivElement>(null)
  const filter = useRef<HTMLInputElement>(null)
  const decks = groups.flatMap(group => group.decks)
  const deck = decks.find(one => one.id === chosen) ?? decks[0]
  const { choose, review } = useDeckCommands({ decks, deck })
  const place = useStyled(page, '--inspector')
  const [purpose, setPurpose] = useState<Purpose | null>(null)
  const items = useMenuItems([
    'reviewDeck',
    'quizDeck',
    'inspect',
    'search',
    'exportDeck',
    null,
    'keepOut',
    'blockOn',
    'blockLater',
    'blockOff',
  ])
  const id = deck?.id
  useEffect(() => {
    const row = table.current?.querySelector<HTMLElement>('[aria-selected=true]')
    if (table.current?.contains(document.activeElement) === true) row?.focus()
    row?.scrollIntoView({ block: 'nearest' })
  }, [id])
  if (deck === undefined) return null
  const chooseAt = (target: Element) => {
    const at = target.closest<HTMLElement>('[data-deck]')?.dataset['deck']
    const row = decks.find(one => one.id === at)
    if (row !== undefined) choose(row)
  }
  const choosing = (row: DeckRow) => {
    choose(row)
    if (place === 'drawer') setPurpose('deck')
  }
  return (
    <div ref={page} className={styles.library}>
      <div ref={table} className={styles.table}>
        <ContextMenu label={text.deckMenu} items={items} onOpen={chooseAt}>
          <DeckTable groups={groups} chosen={deck} onChoose={choosing} onReview={review} />
        </ContextMenu>
      </div>
      <Inspector
        key={deck.id}
        deck={deck}
        filter={filter}
        names={namesOf(decks)}
        place={place}
        purpose={purpose}
        onPurpose={setPurpose}
      />
    </div>
  )
}

function namesOf(decks: readonly DeckRow[]): ReadonlyMap<string, string> {
  return new Map(decks.flatMap(({ block, name }) => (block === null ? [] : [[block.code, name] as const])))
}
