import { useState } from 'react'
import type { DeckId } from '../../../db/domain/ids.ts'
import { DeckDialog, type Asking } from './DeckDialog.tsx'
import { NameField } from './NameField.tsx'
import { PlaceField } from './PlaceField.tsx'
import { placesFor } from './places.ts'
import { text } from './text.ts'
import type { Decks } from './tree.ts'

interface AddDialogProps extends Asking {
  readonly decks: Decks
  readonly onAdd: (name: string, parent: DeckId | null) => Promise<unknown>
}

/** A new deck: its name, and in which other one it lies. */
export function AddDialog({ decks, onAdd, perform, ...rest }: AddDialogProps) {
  const [name, setName] = useState('')
  const [parent, setParent] = useState<DeckId | null>(null)
  const [error, setError] = useState<string>()
  const wanted = name.trim()
  const make = async () => {
    if (wanted !== '') setError(await perform(() => onAdd(wanted, parent)))
  }
  return (
    <DeckDialog title={text.add.title} verb={text.add.doIt} ready={wanted !== ''} onDo={() => void make()} {...rest}>
      <NameField
        label={text.add.name}
        hint={text.add.hint}
        value={name}
        error={error}
        onChange={next => {
          setName(next)
          setError(undefined)
        }}
        onDo={() => void make()}
      />
      <PlaceField
        places={placesFor(decks, null)}
        value={parent}
        onChange={next => {
          setParent(next)
          setError(undefined)
        }}
      />
    </DeckDialog>
  )
}
