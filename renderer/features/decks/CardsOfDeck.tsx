import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Search } from 'lucide-react'
import { useDeferredValue, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import type { DeckRow } from '../../../db/api/decks.ts'
import { query } from '../../api/client.ts'
import { TextField } from '../../ui/TextField.tsx'
import { CardRow } from './CardRow.tsx'
import { text } from './text.ts'
import styles from './CardsOfDeck.module.css'

interface CardsOfDeckProps {
  readonly deck: DeckRow
  readonly filter: RefObject<HTMLInputElement | null>
}

/** The cards of a deck, with a plain filter over their fronts. */
export function CardsOfDeck({ deck, filter }: CardsOfDeckProps) {
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState<string | null>(null)
  const list = useRef<HTMLUListElement>(null)
  const wanted = useDeferredValue(typed)
  const { data } = useQuery({
    ...query.decks.cards.queryOptions({ input: { deck: deck.id, text: wanted } }),
    placeholderData: keepPreviousData,
  })
  const cards = data?.cards ?? []
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[aria-expanded]') ?? [])]
    const next = rows[rows.findIndex(row => row === document.activeElement) + by]
    if (by === 0 || next === undefined) return
    event.preventDefault()
    next.focus()
  }
  return (
    <div className={styles.cards}>
      <TextField
        ref={filter}
        label={text.filter}
        icon={Search}
        keyName="/"
        placeholder={text.filterPlaceholder}
        value={typed}
        onChange={setTyped}
        onKeyDown={event => event.key === 'Escape' && setTyped('')}
      />
      <p role="status" className={styles.found}>
        {data !== undefined && foundWords(wanted, cards.length, data.matching)}
      </p>
      <ul ref={list} onKeyDown={onKeyDown} className={styles.list}>
        {cards.map(card => (
          <CardRow
            key={card.card}
            card={card}
            open={card.card === open}
            onToggle={() => setOpen(card.card === open ? null : card.card)}
          />
        ))}
      </ul>
    </div>
  )
}

function foundWords(wanted: string, shown: number, matching: number): string {
  if (matching === 0) return wanted === '' ? '' : text.noMatch
  if (shown < matching) return text.shownOf(shown, matching)
  return wanted === '' ? '' : text.matching(matching)
}
