import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Search } from 'lucide-react'
import { useDeferredValue, useState, type RefObject } from 'react'
import type { DeckRow } from '../../../db/api/decks.ts'
import { query } from '../../api/client.ts'
import { useKeys } from '../../commands/keymap.ts'
import { Waiting } from '../../Waiting.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { CardList } from './CardList.tsx'
import { text } from './text.ts'
import { useWantedCard } from './use-wanted-card.ts'
import styles from './CardsOfDeck.module.css'

interface CardsOfDeckProps {
  readonly deck: DeckRow
  readonly filter: RefObject<HTMLInputElement | null>
}

/** The cards of a deck, with a plain filter over their fronts. */
export function CardsOfDeck({ deck, filter }: CardsOfDeckProps) {
  const [typed, setTyped] = useState('')
  const { wanted: card, last, reached } = useWantedCard(() => setTyped(''))
  const [key] = useKeys('search')
  const wanted = useDeferredValue(typed)
  const { data, error, refetch } = useQuery({
    ...query.decks.cards.queryOptions({ input: { deck: deck.id, text: wanted, card: last } }),
    placeholderData: keepPreviousData,
  })
  const cards = data?.cards ?? []
  return (
    <div className={styles.cards}>
      <TextField
        ref={filter}
        label={text.filter}
        icon={Search}
        keyName={key}
        placeholder={text.filterPlaceholder}
        value={typed}
        onChange={setTyped}
        onKeyDown={event => {
          if (event.key !== 'Escape' || typed === '') return
          event.preventDefault()
          setTyped('')
        }}
      />
      <p role="status" className={styles.found}>
        {data !== undefined && foundWords(wanted, cards.length, data.matching)}
      </p>
      {data === undefined && <Waiting label={text.loadingCards} error={error} onRetry={() => void refetch()} />}
      <CardList cards={cards} wanted={card} onReached={reached} />
    </div>
  )
}

function foundWords(wanted: string, shown: number, matching: number): string {
  if (matching === 0) return wanted === '' ? '' : text.noMatch
  if (shown < matching) return text.shownOf(shown, matching)
  return wanted === '' ? '' : text.matching(matching)
}
