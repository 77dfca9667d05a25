import { useState } from 'react'
import { TextField } from '../../ui/TextField.tsx'
import { Line } from './Panel.tsx'
import { changeSettings } from './state.ts'
import { text } from './text.ts'

interface DeckLineProps {
  readonly deck: string
  /** The file says of every card where it goes; a deck is one that all of its decks are put into. */
  readonly mayBeEmpty: boolean
}

/** Where cards go. What is typed counts once the field is left, or Enter is pressed. */
export function DeckLine({ deck, mayBeEmpty }: DeckLineProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const name = typed ?? deck
  const isNone = !mayBeEmpty && name.trim() === ''
  const keep = () => {
    if (typed === null || isNone) return
    if (typed.trim() !== deck) changeSettings({ deck: typed.trim() })
    setTyped(null)
  }
  const label = mayBeEmpty ? text.putInto : text.deck
  return (
    <Line label={label} hint={mayBeEmpty ? text.putIntoHint : text.deckHint}>
      <TextField
        label={label}
        value={name}
        error={isNone ? text.noDeck : undefined}
        onChange={setTyped}
        onBlur={keep}
        onKeyDown={({ key }) => key === 'Enter' && keep()}
      />
    </Line>
  )
}
