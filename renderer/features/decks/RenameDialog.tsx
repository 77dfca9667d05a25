import { useState } from 'react'
import type { DeckRow } from '../../../db/api/decks.ts'
import { rename } from './deck-deeds.ts'
import { DeckDialog, type Asking } from './DeckDialog.tsx'
import { NameField } from './NameField.tsx'
import { text } from './text.ts'

/** Another name for a deck. */
export function RenameDialog({ deck, perform, ...rest }: Asking & { readonly deck: DeckRow }) {
  const [name, setName] = useState(deck.name)
  const [error, setError] = useState<string>()
  const wanted = name.trim()
  const send = async () => {
    if (wanted === '') return
    if (wanted === deck.name) return rest.onClose()
    setError(await perform(() => rename(deck, wanted)))
  }
  return (
    <DeckDialog
      title={text.rename.title(deck.name)}
      verb={text.rename.doIt}
      ready={wanted !== ''}
      onDo={() => void send()}
      {...rest}
    >
      <NameField
        label={text.rename.name}
        hint={text.rename.hint}
        value={name}
        error={error}
        onChange={next => {
          setName(next)
          setError(undefined)
        }}
        onDo={() => void send()}
      />
    </DeckDialog>
  )
}
