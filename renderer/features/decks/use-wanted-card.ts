import { useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { idOf, type CardId } from '../../../db/domain/ids.ts'

interface WantedCard {
  /** The card that the address names, `/decks/…?card=…`, until it has been reached. */
  readonly wanted: CardId | null
  /** The one that was named last. */
  readonly last: CardId | null
  /** Takes it out of the address, so that the same card can be asked for again. */
  readonly reached: () => void
}

/** The card to go to in a list. `onNew` is told of each that comes after the first. */
export function useWantedCard(onNew: () => void): WantedCard {
  const [path, navigate] = useLocation()
  const named = new URLSearchParams(useSearch()).get('card')
  const wanted = named === null ? null : idOf<CardId>(named)
  const [last, setLast] = useState(wanted)
  if (wanted !== null && wanted !== last) {
    setLast(wanted)
    onNew()
  }
  return { wanted, last, reached: () => navigate(path, { replace: true }) }
}
