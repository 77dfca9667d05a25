import { useEffect, useEffectEvent, useRef, useState, type KeyboardEvent } from 'react'
import type { DeckCard } from '../../../db/api/decks.ts'
import type { CardId } from '../../../db/domain/ids.ts'
import { useMenuItems } from '../../commands/menu-items.ts'
import { ContextMenu } from '../../ui/ContextMenu.tsx'
import { CardRow } from './CardRow.tsx'
import { text } from './text.ts'
import { useCardCommands } from './use-card-commands.ts'
import styles from './CardsOfDeck.module.css'

interface CardListProps {
  readonly cards: readonly DeckCard[]
  /** The one to open and to go to. */
  readonly wanted: CardId | null
  /** It is open and has focus. */
  readonly onReached: () => void
}

/** Cards one below the other, one of them open; Up and Down walk them. */
export function CardList({ cards, wanted, onReached }: CardListProps) {
  const [open, setOpen] = useState<string | null>(wanted)
  /** The card that was reached last: commands are about it. */
  const [at, setAt] = useState<string | null>(wanted)
  const [last, setLast] = useState(wanted)
  if (wanted !== last) {
    setLast(wanted)
    setOpen(wanted ?? open)
    setAt(wanted ?? at)
  }
  const list = useRef<HTMLUListElement>(null)
  const toggle = ({ card }: DeckCard) => setOpen(card === open ? null : card)
  useCardCommands(cards.find(({ card }) => card === at))
  const items = useMenuItems(['cardInfo', 'learnMore', 'editCard', null, 'bringBack', 'resetCard'])
  const reached = useEffectEvent(onReached)
  const isThere = cards.some(({ card }) => card === wanted)
  useEffect(() => {
    if (wanted === null || !isThere) return
    rowsIn(list.current)
      .find(row => cardAt(row) === wanted)
      ?.focus()
    reached()
  }, [wanted, isThere])
  const reach = (target: Element) => setAt(cardAt(target) ?? at)
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const rows = rowsIn(list.current)
    const next = rows[rows.findIndex(row => row === document.activeElement) + by]
    if (by === 0 || next === undefined) return
    event.preventDefault()
    next.focus()
  }
  return (
    <ContextMenu label={text.cardMenu} items={items} onOpen={reach}>
      <ul ref={list} className={styles.list} onKeyDown={onKeyDown} onFocus={({ target }) => reach(target)}>
        {cards.map(card => (
          <CardRow key={card.card} card={card} open={card.card === open} onToggle={() => toggle(card)} />
        ))}
      </ul>
    </ContextMenu>
  )
}

function rowsIn(list: HTMLElement | null): readonly HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[aria-expanded]') ?? [])]
}

function cardAt(target: Element): string | undefined {
  return target.closest<HTMLElement>('[data-card]')?.dataset['card']
}
