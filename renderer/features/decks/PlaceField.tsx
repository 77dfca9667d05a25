import type { DeckId } from '../../../db/domain/ids.ts'
import { Combobox } from '../../ui/Combobox.tsx'
import { Labelled } from './DeckDialog.tsx'
import type { PlaceOption } from './places.ts'
import { text } from './text.ts'

interface PlaceFieldProps {
  readonly places: readonly PlaceOption[]
  /** Null: at the top. */
  readonly value: DeckId | null
  readonly error?: string | undefined
  readonly onChange: (parent: DeckId | null) => void
}

const TOP = 'top'

/** In which deck something is, or in none. */
export function PlaceField({ places, value, error, onChange }: PlaceFieldProps) {
  const options = [{ value: TOP, label: text.atTop }, ...places.map(({ deck, path }) => ({ value: deck, label: path }))]
  return (
    <Labelled label={text.inWhich}>
      <Combobox<string>
        label={text.inWhich}
        options={options}
        value={value ?? TOP}
        onChange={chosen => onChange(places.find(({ deck }) => deck === chosen)?.deck ?? null)}
        filterLabel={text.findDeck}
        emptyText={text.noDeck}
        error={error}
      />
    </Labelled>
  )
}
