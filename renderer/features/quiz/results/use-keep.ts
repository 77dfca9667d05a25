import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CardOffer, Results } from '../../../../db/api/quiz.ts'
import { api, query } from '../../../api/client.ts'
import { offerUndo } from '../../../state/history.ts'
import { announce, report, toast } from '../../../state/ui.ts'
import { useUndone } from '../use-undone.ts'
import { text } from './text.ts'

/** What becomes of a miss: a card, nothing because the learner left it out, or it did already. */
export type Fate = 'wanted' | 'left-out' | 'kept'

export interface Keep {
  /** What each miss would become, by its question. */
  readonly offers: ReadonlyMap<number, CardOffer>
  readonly fateOf: (ordinal: number) => Fate
  /** Leaves a miss out, or takes it in again. */
  readonly leaveOut: (ordinal: number) => void
  /** Misses that would become cards now. */
  readonly count: number
  readonly run: () => Promise<void>
}

/** What was turned into cards on this visit, and the operation that did it; 0: there was nothing to be done. */
interface Kept {
  readonly op: number
  readonly ordinals: ReadonlySet<number>
}

/** Turning misses into cards: which of them, and doing it. Once that is undone they can be turned again. */
export function useKeep({ attempt: { attempt } }: Results): Keep {
  const { data } = useQuery(query.quiz.offers.queryOptions({ input: { attempt } }))
  const [leftOut, setLeftOut] = useState<ReadonlySet<number>>(new Set())
  const [kept, setKept] = useState<Kept>({ op: 0, ordinals: new Set() })
  const [busy, setBusy] = useState(false)
  const offers = new Map((data?.offers ?? []).map(offer => [offer.ordinal, offer]))
  const undone = useUndone(kept.op)
  const fateOf = (ordinal: number): Fate => {
    if (kept.ordinals.has(ordinal) && !undone) return 'kept'
    return leftOut.has(ordinal) ? 'left-out' : 'wanted'
  }
  const chosen = [...offers.values()].filter(({ ordinal }) => fateOf(ordinal) === 'wanted')
  const run = async () => {
    setBusy(true)
    try {
      const cards = chosen.map(({ ordinal, front, back }) => ({ ordinal, front, back }))
      const { written, forwarded, history: after } = await api.quiz.keep({ attempt, cards })
      const changed = written + forwarded > 0
      const before = undone ? [] : kept.ordinals
      const ordinals = new Set([...before, ...chosen.map(({ ordinal }) => ordinal)])
      setKept({ op: changed ? (after.undo?.op ?? 0) : kept.op, ordinals })
      const words = text.kept(written, forwarded)
      announce(words)
      if (changed) await offerUndo(words)
      else toast(words)
    } catch (error) {
      report(error)
    }
    setBusy(false)
  }
  return {
    offers,
    fateOf,
    leaveOut: ordinal => setLeftOut(toggled(leftOut, ordinal)),
    count: busy ? 0 : chosen.length,
    run,
  }
}

function toggled(set: ReadonlySet<number>, ordinal: number): ReadonlySet<number> {
  const next = new Set(set)
  if (!next.delete(ordinal)) next.add(ordinal)
  return next
}
