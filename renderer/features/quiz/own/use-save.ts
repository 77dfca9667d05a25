import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Item } from '../../../../db/domain/quiz/types/index.ts'
import { api, query } from '../../../api/client.ts'
import { offerUndo } from '../../../state/history.ts'
import { announce, report } from '../../../state/ui.ts'
import { useSettled } from '../use-settled.ts'
import { dropDraft, useDrafts, type Place } from './drafts.ts'
import { faultsIn, type Faults } from './faults.ts'
import { text } from './text.ts'
import type { Drafting } from './use-draft.ts'

/** A pause in typing after which the question is looked through. */
const SETTLED_MS = 200

export interface Saving {
  readonly faults: Faults
  /** Somebody tried to save it while something was wrong. */
  readonly tried: number
  /** What keeps it from being saved, in words; null when nothing does. */
  readonly why: string | null
  readonly run: () => Promise<void>
}

/** Looking through a question as it is written, and saving it. */
export function useSave(place: Place, { draft, item, seconds }: Drafting, deckName: string): Saving {
  const [, navigate] = useLocation()
  const [tried, setTried] = useState(0)
  const settled = useSettled(item, SETTLED_MS)
  const { data } = useQuery({
    ...query.questions.check.queryOptions({ input: { item: settled } }),
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
  const faults = faultsIn(item, data?.faults ?? [], tried > 0)
  const save = async (written: Item) => {
    const { deck } = draft
    const found = (await api.questions.check({ item: written })).faults
    if (found.length > 0 || deck === null) return setTried(times => times + 1)
    await api.questions.save({ question: place === 'new' ? null : place, deck, item: written, seconds })
    dropDraft(place)
    useDrafts.setState({ lastDeck: deck })
    navigate('/quiz/own')
    announce(text.saved(deckName))
    await offerUndo(text.saved(deckName))
  }
  return {
    faults,
    tried,
    why: data === undefined ? '' : whyNot(faults, data.faults.length, draft.deck === null),
    run: () => save(item).catch(report),
  }
}

function whyNot({ empty, whole }: Faults, found: number, noDeck: boolean): string | null {
  if (empty > 0 || noDeck) return text.missing(empty, noDeck)
  if (found === 0) return null
  return whole.length === found ? whole.join(' ') : text.mend(found)
}
