import type { RefObject } from 'react'
import { useMenuItems } from '../../commands/menu-items.ts'
import { report } from '../../state/ui.ts'
import { ContextMenu } from '../../ui/ContextMenu.tsx'
import { nest } from './deck-deeds.ts'
import { DeckTable } from './DeckTable.tsx'
import { DragArea } from './DragArea.tsx'
import { fold, openArchive } from './folds.ts'
import { movedWords } from './moved-words.ts'
import { leechSearchOf } from './searches.ts'
import { text } from './text.ts'
import type { Chosen } from './use-chosen.ts'
import type { Going } from './use-deck-commands.ts'
import { useRowFocus } from './use-row-focus.ts'
import styles from './Decks.module.css'

interface DeckAreaProps extends Going {
  readonly table: RefObject<HTMLDivElement | null>
  readonly chosen: Chosen
  /** A row was clicked, and is chosen. */
  readonly onClick: () => void
}

const MENU = [
  'reviewDeck',
  'quizDeck',
  'studyDeck',
  'inspect',
  'search',
  'browseDeck',
  'deckLeeches',
  'exportDeck',
  null,
  'renameDeck',
  'moveDeck',
  'raiseDeck',
  'lowerDeck',
  'deckOptions',
  null,
  'keepOut',
  'blockOn',
  'blockLater',
  'blockOff',
  null,
  'archiveDeck',
  'deleteDeck',
] as const

/** The table, with what can be done to its rows: by menu, by dragging, by clicks. */
export function DeckArea({ table, chosen, onClick, review, browse }: DeckAreaProps) {
  const { decks, sections, rows, row, choose } = chosen
  const items = useMenuItems(MENU)
  const focus = useRowFocus(table, row?.deck.id)
  const chooseAt = (target: Element) => {
    const at = target.closest<HTMLElement>('[data-deck]')?.dataset['deck']
    const pointed = rows.find(({ deck }) => deck.id === at)
    if (pointed !== undefined) choose(pointed.deck.id)
  }
  return (
    <div ref={table} className={styles.table} {...focus}>
      <DragArea
        decks={decks}
        rows={rows}
        onDrop={(deck, to) => void nest(deck, to, movedWords(decks, deck, to)).catch(report)}
      >
        <ContextMenu label={text.deckMenu} items={items} onOpen={chooseAt}>
          <DeckTable
            sections={sections}
            chosen={row}
            onChoose={({ deck }) => {
              choose(deck.id)
              onClick()
            }}
            onReview={({ deck }) => !deck.archived && review(deck.id)}
            onFold={({ deck, open }) => fold(deck.id, open === true)}
            onLeeches={one => browse(leechSearchOf(decks, one))}
            onArchive={openArchive}
          />
        </ContextMenu>
      </DragArea>
    </div>
  )
}
