import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { DeckOptions, DeckRow } from '../../../db/api/decks.ts'
import { DEFAULT_PRESET } from '../../../db/domain/preset.ts'
import { query } from '../../api/client.ts'
import { Waiting } from '../../Waiting.tsx'
import { Button } from '../../ui/Button.tsx'
import { setOptions } from './deck-deeds.ts'
import { DeckDialog, type Asking } from './DeckDialog.tsx'
import { OptionRows } from './OptionRows.tsx'
import { SharedBy } from './SharedBy.tsx'
import { text } from './text.ts'
import styles from './Organise.module.css'

interface OptionsDialogProps extends Asking {
  readonly deck: DeckRow
}

/** How the cards of a deck are scheduled; where several decks share that, for which of them it is changed. */
export function OptionsDialog({ deck, perform, ...rest }: OptionsDialogProps) {
  const { data, error, refetch } = useQuery({
    ...query.decks.options.queryOptions({ input: { deck: deck.id } }),
    gcTime: 0,
  })
  const [changed, setChanged] = useState<DeckOptions | null>(null)
  const [of, setOf] = useState<'deck' | 'all'>('deck')
  const options = changed ?? data?.options
  const sharedWith = data?.sharedWith ?? []
  // What takes focus as it opens is the first option, so it waits for them.
  if (options === undefined && error === null) return null
  const save = () => {
    if (changed === null) return rest.onClose()
    void perform(() => setOptions(deck, changed, of, sharedWith.length + 1))
  }
  return (
    <DeckDialog
      title={text.options.title(deck.name)}
      verb={text.options.doIt}
      ready={options !== undefined}
      onDo={save}
      aside={
        <Button kind="ghost" onClick={() => setChanged(DEFAULT_PRESET)}>
          {text.options.reset}
        </Button>
      }
      {...rest}
    >
      <section aria-label={text.options.title(deck.name)} className={styles.options}>
        {sharedWith.length > 0 && <SharedBy names={sharedWith} value={of} onChange={setOf} />}
        {options === undefined ? (
          <Waiting label={text.options.loading} error={error} onRetry={() => void refetch()} />
        ) : (
          <OptionRows options={options} isBlock={deck.block !== null} onChange={setChanged} />
        )}
      </section>
    </DeckDialog>
  )
}
