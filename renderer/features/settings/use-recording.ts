import { useEffect, useEffectEvent, useState } from 'react'
import { combosOf } from '../../commands/combos.ts'
import type { Keymap } from '../../commands/keymap.ts'
import { cleared, given, judge, type Verdict } from '../../commands/remap.ts'
import type { CommandId } from '../../commands/table.ts'

/** A key that cannot simply be given. */
export interface Refused {
  readonly key: string
  readonly verdict: Exclude<Verdict, { readonly kind: 'free' }>
}

interface Recording {
  readonly id: CommandId
  readonly keymap: Keymap
  readonly onKeys: (keys: Keymap['keys']) => void
  readonly onCancel: () => void
}

/**
 * Hears presses before anything else does, whatever they would do elsewhere, until one can be given. Backspace takes the
 * key away, Esc leaves everything as it was, and so does Tab, which moves on as ever. Returns the last one that could not be given; while another command has it,
 * there is a question to answer, and nothing more is heard.
 */
export function useRecording({ id, keymap, onKeys, onCancel }: Recording): Refused | null {
  const [refused, setRefused] = useState<Refused | null>(null)
  const hear = useEffectEvent((event: KeyboardEvent) => {
    if (refused?.verdict.kind === 'taken' || event.key === 'Tab') return
    event.preventDefault()
    event.stopPropagation()
    const [key] = combosOf(event)
    if (key === undefined || event.repeat || event.isComposing) return
    if (key === 'Escape') return onCancel()
    if (key === 'Backspace' || key === 'Delete') return onKeys(cleared(id, keymap))
    const verdict = judge(id, key, keymap)
    if (verdict.kind === 'free') onKeys(given(id, key, keymap))
    else setRefused({ key, verdict })
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => hear(event)
    window.addEventListener('keydown', listener, true)
    return () => window.removeEventListener('keydown', listener, true)
  }, [])
  return refused
}
