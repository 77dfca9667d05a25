import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Choices } from '../../../db/api/start.ts'
import { api } from '../../api/client.ts'
import { report } from '../../state/ui.ts'
import { forget } from './state.ts'

/** Keeps the choices and goes on; where they could not be kept, everything stays as it is and that is said. */
export function useBegin(choices: Choices) {
  const [, navigate] = useLocation()
  const [busy, setBusy] = useState(false)
  const begin = async (to: string) => {
    if (busy) return
    setBusy(true)
    try {
      await api.start.begin(choices)
      navigate(to)
      forget()
    } catch (error) {
      setBusy(false)
      report(error)
    }
  }
  return { busy, begin: (to: string) => void begin(to) }
}
