import { useRef, useState } from 'react'
import type { Exported, ExportFormat, ExportWhat } from '../../../db/api/exports.ts'
import type { AppError } from '../../../db/domain/errors.ts'
import { api } from '../../api/client.ts'
import { toAppError } from '../../api/errors.ts'
import { announce } from '../../state/ui.ts'
import { text } from './text.ts'

export interface Wanted {
  readonly what: ExportWhat
  readonly format: ExportFormat
  readonly scheduling: boolean
  readonly media: boolean
}

type Stage =
  | { readonly kind: 'choosing'; readonly error: AppError | null }
  | { readonly kind: 'working' }
  | { readonly kind: 'made'; readonly exported: Exported }

const CHOOSING: Stage = { kind: 'choosing', error: null }

/** Makes the file, and has the window save it. */
export function useMaking() {
  const [stage, setStage] = useState<Stage>(CHOOSING)
  const making = useRef<AbortController | null>(null)
  const make = async (wanted: Wanted) => {
    const own = new AbortController()
    making.current = own
    setStage({ kind: 'working' })
    try {
      const exported = await api.exports.make(wanted, { signal: own.signal })
      if (own.signal.aborted) return
      save(exported)
      setStage({ kind: 'made', exported })
      announce(text.made)
    } catch (error) {
      if (!own.signal.aborted) setStage({ kind: 'choosing', error: toAppError(error) })
    }
  }
  const forget = () => {
    making.current?.abort()
    setStage(CHOOSING)
  }
  return { stage, make: (wanted: Wanted) => void make(wanted), stop: forget, forget }
}

/** As if a link to it had been followed: the host says that it is to be saved, and under which name. */
function save({ export: id, name }: Exported): void {
  const link = document.createElement('a')
  link.href = `/export/${id}`
  link.download = name
  link.click()
}
