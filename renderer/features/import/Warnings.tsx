import { Info } from 'lucide-react'
import { Icon } from '../../ui/Icon.tsx'
import { text } from './text.ts'
import styles from './Summary.module.css'

/** What should be known of the file as a whole: scripts that were left out, pictures that lie elsewhere. */
export function Warnings({ warnings }: { readonly warnings: readonly string[] }) {
  return (
    <section className={styles.section}>
      <h3 className={styles.title}>{text.warningsTitle}</h3>
      <ul className={styles.warnings}>
        {warnings.map(warning => (
          <li key={warning}>
            <Icon of={Info} />
            <span>{warning}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
