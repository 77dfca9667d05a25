import { useRef, useState } from 'react'
import type { DeedProgress, DeedValue, SelectionValue } from '../../../db/api/browse.ts'
import { api } from '../../api/client.ts'
import { toAppError } from '../../api/errors.ts'
import { offerUndo } from '../../state/history.ts'
import { announce, report, toast } from '../../state/ui.ts'
import { text } from './text.ts'

/** A deed that is being done. */
export interface Doing {
  readonly deed: DeedValue['kind']
  /** Null until the first word of it. */
  readonly progress: DeedProgress | null
  readonly stop: () => void
}

/** Does something to many cards; tells how far it is, and can be stopped. One at a time. */
export function useDeed(onDone: () => void) {
  const [doing, setDoing] = useState<Doing | null>(null)
  const busy = useRef(false)
  const perform = async (of: SelectionValue, deed: DeedValue): Promise<void> => {
    if (busy.current) return
    busy.current = true
    const task = crypto.randomUUID()
    const stopping = new AbortController()
    const tell = (progress: DeedProgress | null) =>
      setDoing({ deed: deed.kind, progress, stop: () => stopping.abort() })
    tell(null)
    // What it says is a comfort; whether the deed is done says the deed itself.
    void follow(task, stopping.signal, tell).catch(() => undefined)
    try {
      const { changed, left } = await api.browse.change({ of, deed, task }, { signal: stopping.signal })
      const words = text.did(deed, changed, left)
      announce(words)
      if (changed === 0) toast(words)
      else await offerUndo(words)
      onDone()
    } catch (error) {
      if (stopping.signal.aborted || toAppError(error).code === 'aborted') toast(text.stopped)
      else report(error)
    } finally {
      busy.current = false
      stopping.abort()
      setDoing(null)
    }
  }
  return { doing, perform }
}

async function follow(task: string, signal: AbortSignal, tell: (progress: DeedProgress) => void): Promise<void> {
  for await (const progress of await api.browse.progress({ task }, { signal })) tell(progress)
}
