import { useEffect, useRef, type KeyboardEvent } from 'react'
import { useLocation } from 'wouter'
import type { DeckRow } from '../../../db/api/decks.ts'
import { useShortcuts } from '../../commands/keys.ts'
import { DeckTable, type Group } from './DeckTable.tsx'
import { Inspector } from './Inspector.tsx'
import styles from './Decks.module.css'

interface LibraryProps {
  readonly groups: readonly Group[]
  /** The deck the address names. */
  readonly chosen: string | null
}

/** The table, and beside it the deck that is chosen. Up and Down choose, Enter reviews. */
export function Library({ groups, chosen }: LibraryProps) {
  const [, navigate] = useLocation()
  const table = useRef<HTMLDivElement>(null)
  const filter = useRef<HTMLInputElement>(null)
  const decks = groups.flatMap(group => group.decks)
  const deck = decks.find(one => one.id === chosen) ?? decks[0]
  const choose = (row: DeckRow) => navigate(`/decks/${row.id}`, { replace: true })
  const review = (row: DeckRow) => navigate(`/review?deck=${encodeURIComponent(row.id)}`)
  const id = deck?.id
  useEffect(() => {
    const row = table.current?.querySelector<HTMLElement>('[aria-selected=true]')
    if (table.current?.contains(document.activeElement) === true) row?.focus()
    row?.scrollIntoView({ block: 'nearest' })
  }, [id])
  useShortcuts({
    filter: () => filter.current?.focus(),
    reviewDeck: () => (deck === undefined ? false : review(deck)),
  })
  if (deck === undefined) return null
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const next = decks[decks.indexOf(deck) + by]
    if (by === 0 || next === undefined) return
    event.preventDefault()
    choose(next)
  }
  return (
    <div className={styles.library}>
      <div ref={table} className={styles.table} onKeyDown={onKeyDown}>
        <DeckTable groups={groups} chosen={deck} onChoose={choose} onReview={review} />
      </div>
      <Inspector key={deck.id} deck={deck} filter={filter} names={namesOf(decks)} onReview={() => review(deck)} />
    </div>
  )
}

function namesOf(decks: readonly DeckRow[]): ReadonlyMap<string, string> {
  return new Map(decks.flatMap(({ block, name }) => (block === null ? [] : [[block.code, name] as const])))
}
