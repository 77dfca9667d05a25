import { useId, type FocusEvent, type KeyboardEvent } from 'react'
import { TextField } from '../../ui/TextField.tsx'
import { Labelled } from './DeckDialog.tsx'

/** As many characters as a name may have. */
const LONGEST = 200

interface NameFieldProps {
  readonly label: string
  readonly hint: string
  readonly value: string
  readonly error: string | undefined
  readonly onChange: (name: string) => void
  /** Enter. */
  readonly onDo: () => void
}

/** The name of a deck; what stands there is marked as focus comes, so that typing replaces it. */
export function NameField({ label, hint, value, error, onChange, onDo }: NameFieldProps) {
  const hintId = useId()
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    onDo()
  }
  return (
    <Labelled label={label} hint={hint} hintId={hintId}>
      <TextField
        label={label}
        dir="auto"
        value={value}
        maxLength={LONGEST}
        error={error}
        aria-describedby={hintId}
        onChange={onChange}
        onFocus={(event: FocusEvent<HTMLInputElement>) => event.target.select()}
        onKeyDown={onKeyDown}
      />
    </Labelled>
  )
}
