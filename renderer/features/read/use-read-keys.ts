import { useState } from 'react'
import { useLocation } from 'wouter'
import type { DeckId } from '../../../db/domain/ids.ts'
import { api } from '../../api/client.ts'
import { useCommands } from '../../commands/registry.ts'
import { offerUndo } from '../../state/history.ts'
import { report } from '../../state/ui.ts'
import { text } from './text.ts'

/** Read or skipped, the summary is offered no more, and what comes next in the plan begins. */
export function useReadKeys(deck: DeckId, name: string): void {
  const [, navigate] = useLocation()
  const [busy, setBusy] = useState(false)
  const goOn = async () => {
    setBusy(true)
    try {
      const { next } = await api.today.readSummary({ deck })
      navigate(next === null ? '/review' : `/read/${next}`, { replace: true })
      return true
    } catch (error) {
      setBusy(false)
      report(error)
      return false
    }
  }
  const skip = async () => {
    if (await goOn()) await offerUndo(text.skipped(name))
  }
  useCommands({
    readOn: { when: !busy, run: () => void goOn() },
    skipSummary: { when: !busy, run: () => void skip() },
  })
}
