import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { DeckRow } from '../../../db/api/decks.ts'
import { query } from '../../api/client.ts'
import { COMMANDS } from '../../commands/table.ts'
import { Waiting } from '../../Waiting.tsx'
import { DeckDialog, type Asking } from './DeckDialog.tsx'
import { text } from './text.ts'

interface RemoveDialogProps extends Asking {
  readonly deck: DeckRow
  readonly onRemove: (signal: AbortSignal) => Promise<unknown>
  readonly onArchive: () => Promise<unknown>
}

/** What exactly would go with a deck; what came with the library can only be put away. Closing it stops a deletion. */
export function RemoveDialog({ deck, onRemove, onArchive, perform, ...rest }: RemoveDialogProps) {
  const { data, error, refetch } = useQuery({
    ...query.decks.removal.queryOptions({ input: { deck: deck.id } }),
    gcTime: 0,
  })
  const [working, setWorking] = useState<AbortController | null>(null)
  useEffect(() => () => working?.abort(), [working])
  const shipped = data?.shipped ?? false
  const send = async () => {
    const stopping = new AbortController()
    setWorking(stopping)
    await perform(shipped ? onArchive : () => onRemove(stopping.signal))
    setWorking(null)
  }
  return (
    <DeckDialog
      title={text.remove.title(deck.name)}
      verb={shipped ? COMMANDS.archiveDeck.label : text.remove.doIt}
      ready={data !== undefined && working === null && !(shipped && deck.archived)}
      onDo={() => void send()}
      {...rest}
    >
      {data === undefined && error !== null && (
        <Waiting label={text.remove.counting} error={error} onRetry={() => void refetch()} />
      )}
      <p role="status">{working === null ? goingWords(data, deck.archived) : text.remove.working}</p>
    </DeckDialog>
  )
}

type Going = Parameters<typeof text.remove.goes>[0] & { readonly shipped: boolean }

function goingWords(going: Going | undefined, archived: boolean): string {
  if (going === undefined) return text.remove.counting
  if (!going.shipped) return text.remove.goes(going)
  return archived ? text.remove.shippedAway : text.remove.shipped
}
