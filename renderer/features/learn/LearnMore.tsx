import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CardId } from '../../../db/domain/ids.ts'
import { query } from '../../api/client.ts'
import { showLearnMore, useLearnMore } from '../../state/ui.ts'
import { text as shared } from '../../text.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Waiting } from '../../Waiting.tsx'
import { Place } from './Place.tsx'
import { text } from './text.ts'

/** What the block of a card says, over the screen: closing it leaves everything below as it was. */
export function LearnMore() {
  const card = useLearnMore(state => state.card)
  // It goes on standing there while it fades.
  const [last, setLast] = useState(card)
  if (card !== null && card !== last) setLast(card)
  return last === null ? null : <About card={last} open={card !== null} />
}

function About({ card, open }: { readonly card: CardId; readonly open: boolean }) {
  const { data, error, refetch } = useQuery(query.decks.learn.queryOptions({ input: { card } }))
  return (
    <Dialog
      open={open}
      onClose={() => showLearnMore(null)}
      title={data === undefined ? text.title : text.titleOf(data.name)}
      closeLabel={shared.close}
      wide
      initialFocus={data === undefined ? undefined : false}
    >
      {data === undefined ? (
        <Waiting label={text.loading} error={error} onRetry={() => void refetch()} />
      ) : (
        <Place card={card} more={data} />
      )}
    </Dialog>
  )
}
