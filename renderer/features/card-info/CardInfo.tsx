import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Scope } from '../../../db/api/values.ts'
import type { CardId } from '../../../db/domain/ids.ts'
import { query } from '../../api/client.ts'
import { showCardInfo, useCardInfo } from '../../state/ui.ts'
import { text as shared } from '../../text.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Waiting } from '../../Waiting.tsx'
import { About } from './About.tsx'
import { text } from './text.ts'

/** All that is known of a card, over the screen: closing it leaves everything below as it was. */
export function CardInfo() {
  const { card, side, scope } = useCardInfo()
  // It goes on standing there while it fades.
  const [last, setLast] = useState(card)
  if (card !== null && card !== last) setLast(card)
  return last === null ? null : <Info card={last} side={side} scope={scope} open={card !== null} />
}

interface InfoProps {
  readonly card: CardId
  readonly side: 'front' | 'back'
  readonly scope: Scope
  readonly open: boolean
}

function Info({ card, side, scope, open }: InfoProps) {
  const { data, error, refetch } = useQuery({
    ...query.cards.info.queryOptions({ input: { card, scope } }),
    enabled: open,
  })
  return (
    <Dialog
      open={open}
      onClose={() => showCardInfo(null)}
      title={data === undefined ? text.title : text.titleOf(data.callNumber, data.deck.at(-1) ?? '')}
      closeLabel={shared.close}
      wide
      initialFocus={data === undefined ? undefined : false}
    >
      {data === undefined ? (
        <Waiting label={text.loading} error={error} onRetry={() => void refetch()} />
      ) : (
        <About key={card} info={data} side={side} />
      )}
    </Dialog>
  )
}
