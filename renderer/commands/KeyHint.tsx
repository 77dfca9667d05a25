import { Keys } from '../ui/Keys.tsx'
import { useKeys } from './keymap.ts'
import type { CommandId } from './table.ts'

interface KeyHintProps {
  readonly id: CommandId
  /** For the eye only: what it stands beside can be reached without it. */
  readonly silent?: boolean
}

/** The key of a command; nothing while none of its keys acts. */
export function KeyHint({ id, silent = true }: KeyHintProps) {
  const [keys] = useKeys(id)
  return keys === undefined ? null : <Keys of={keys} silent={silent} />
}
