import { useState } from 'react'
import type { DeckRow } from '../../../db/api/decks.ts'
import { nest } from './deck-deeds.ts'
import { DeckDialog, type Asking } from './DeckDialog.tsx'
import { movedWords } from './moved-words.ts'
import { PlaceField } from './PlaceField.tsx'
import { placesFor } from './places.ts'
import { text } from './text.ts'
import { insideOf, type Decks } from './tree.ts'
import styles from './Organise.module.css'

interface MoveDialogProps extends Asking {
  readonly deck: DeckRow
  readonly decks: Decks
}

/** Into which other deck, or to the top. */
export function MoveDialog({ deck, decks, perform, ...rest }: MoveDialogProps) {
  const [parent, setParent] = useState(deck.parent)
  const [error, setError] = useState<string>()
  const inside = insideOf(decks, deck.id).length
  const place = { parent, before: null }
  const move = async () => {
    if (parent === deck.parent) return rest.onClose()
    setError(await perform(() => nest(deck, place, movedWords(decks, deck, place))))
  }
  return (
    <DeckDialog title={text.move.title(deck.name)} verb={text.move.doIt} ready onDo={() => void move()} {...rest}>
      <PlaceField
        places={placesFor(decks, deck)}
        value={parent}
        error={error}
        onChange={next => {
          setParent(next)
          setError(undefined)
        }}
      />
      {inside > 0 && <p className={styles.hint}>{text.move.inside(inside)}</p>}
    </DeckDialog>
  )
}
