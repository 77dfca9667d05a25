import { useState } from 'react'
import { useLocation } from 'wouter'
import { api } from '../../../api/client.ts'
import { report } from '../../../state/ui.ts'
import { begin } from '../running/session.ts'

/** Beginning a placement: a few questions of every block that is on. */
export function usePlacement(): { readonly busy: boolean; readonly start: () => Promise<void> } {
  const [, navigate] = useLocation()
  const [busy, setBusy] = useState(false)
  const start = async () => {
    setBusy(true)
    try {
      const moved = await api.placement.start({})
      begin(moved)
      navigate(`/quiz/${moved.attempt.attempt}`)
    } catch (error) {
      setBusy(false)
      report(error)
    }
  }
  return { busy, start }
}
