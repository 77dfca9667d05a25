import { Copy } from 'lucide-react'
import type { Report } from '../../../db/api/imports.ts'
import { CommandButton } from '../../commands/CommandButton.tsx'
import { useCommands } from '../../commands/registry.ts'
import { announce, toast } from '../../state/ui.ts'
import { copyText } from '../../ui/copy-text.ts'
import { SkippedTable } from './SkippedTable.tsx'
import { text } from './text.ts'
import styles from './Summary.module.css'

/** Everything that was skipped, to be read here or copied. */
export function SkippedList({ skipped }: Pick<Report, 'skipped'>) {
  useCommands({ copySkipped: { when: skipped.length > 0, run: () => copy(skipped) } })
  if (skipped.length === 0) return <p className={styles.none}>{text.nothingSkipped}</p>
  return (
    <section className={styles.skipped}>
      <div className={styles.head}>
        <h3 className={styles.title}>{text.skippedTitle}</h3>
        <CommandButton id="copySkipped" size="small" icon={Copy} />
      </div>
      <div className={styles.table}>
        <SkippedTable skipped={skipped} />
      </div>
    </section>
  )
}

/** A line each, as a table takes them. */
function copy(skipped: Report['skipped']): void {
  const lines = skipped.map(({ what, why }) => `${what}\t${why}\n`)
  const said = copyText(lines.join('')) ? text.copied(lines.length) : text.notCopied
  toast(said)
  announce(said)
}
