import { entryOf } from '../../commands/table.ts'
import { text as commands } from '../../commands/text.ts'
import { Keys } from '../../ui/Keys.tsx'
import { text } from './text.ts'
import type { Refused } from './use-recording.ts'
import styles from './Keyboard.module.css'

interface KeyVerdictProps {
  /** The key that was pressed. */
  readonly pressed: string
  readonly verdict: Refused['verdict']
}

/** Why a key cannot simply be given, in a sentence. */
export function KeyVerdict({ pressed, verdict }: KeyVerdictProps) {
  return (
    <p role="alert" className={styles.verdict}>
      <Keys of={pressed} /> {wordsOf(verdict)}
    </p>
  )
}

function wordsOf(verdict: KeyVerdictProps['verdict']): string {
  const { keyboard } = text
  if (verdict.kind === 'reserved') return keyboard.reserved[verdict.why]
  const { label, area } = entryOf(verdict.id)
  return verdict.kind === 'begins' ? keyboard.begins(label) : keyboard.taken(label, commands.areas[area])
}
