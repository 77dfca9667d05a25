import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AttemptId, CardId } from '../../../../db/domain/ids.ts'
import { api, query } from '../../../api/client.ts'
import { offerUndo } from '../../../state/history.ts'
import { announce, report } from '../../../state/ui.ts'
import { Button } from '../../../ui/Button.tsx'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { Waiting } from '../../../Waiting.tsx'
import { useUndone } from '../use-undone.ts'
import { text } from './text.ts'
import styles from './Placement.module.css'

/** What the answers speak for: cards that need not be met, and the blocks to begin with. */
export function Placement({ attempt }: { readonly attempt: AttemptId }) {
  const { data, error, refetch } = useQuery(query.placement.offer.queryOptions({ input: { attempt } }))
  const [leftOut, setLeftOut] = useState<ReadonlySet<CardId>>(new Set())
  const [op, setOp] = useState<number | null>(null)
  const undone = useUndone(op)
  const done = op !== null && !undone
  if (data === undefined) return <Waiting label={text.reading} error={error} onRetry={() => void refetch()} />
  const chosen = data.known.map(({ card }) => card).filter(card => !leftOut.has(card))
  const accept = async () => {
    try {
      const { known, history } = await api.placement.accept({ attempt, known: chosen })
      setOp(history.undo?.op ?? null)
      announce(text.accepted(known))
      await offerUndo(text.accepted(known))
    } catch (failure) {
      report(failure)
    }
  }
  const toggle = (card: CardId, known: boolean) => {
    const next = new Set(leftOut)
    if (known) next.delete(card)
    else next.add(card)
    setLeftOut(next)
  }
  return (
    <section aria-label={text.title} className={styles.placement}>
      <h2>{text.title}</h2>
      <p>{text.intro(data.known.length, data.marked)}</p>
      {data.known.length > 0 && (
        <ul aria-label={text.cards}>
          {data.known.map(({ card, callNumber, front }) => (
            <li key={card}>
              <Checkbox
                label={callNumber === null ? front : `${callNumber} · ${front}`}
                checked={!leftOut.has(card)}
                disabled={done}
                onChange={known => toggle(card, known)}
              />
            </li>
          ))}
        </ul>
      )}
      <p>{text.weak(data.blocks.filter(({ weak }) => weak).map(({ name }) => name))}</p>
      <div>
        <Button kind="primary" disabled={done || data.blocks.length === 0} onClick={() => void accept()}>
          {text.accept(chosen.length)}
        </Button>
      </div>
    </section>
  )
}
