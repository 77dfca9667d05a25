import { useState } from 'react'
import { TextField } from '../../ui/TextField.tsx'
import { Line } from './Panel.tsx'
import { changeSettings } from './state.ts'
import { text } from './text.ts'

/** Where cards go that the file puts nowhere. What is typed counts once the field is left, or Enter is pressed. */
export function DeckLine({ deck }: { readonly deck: string }) {
  const [typed, setTyped] = useState<string | null>(null)
  const name = typed ?? deck
  const isNone = name.trim() === ''
  const keep = () => {
    if (typed === null || isNone) return
    if (typed.trim() !== deck) changeSettings({ deck: typed.trim() })
    setTyped(null)
  }
  return (
    <Line label={text.deck} hint={text.deckHint}>
      <TextField
        label={text.deck}
        value={name}
        error={isNone ? text.noDeck : undefined}
        onChange={setTyped}
        onBlur={keep}
        onKeyDown={({ key }) => key === 'Enter' && keep()}
      />
    </Line>
  )
}
