import { Info } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { Exported } from '../../../db/api/exports.ts'
import { Icon } from '../../ui/Icon.tsx'
import { text } from './text.ts'
import styles from './Export.module.css'

/** What the file holds, and what the format could not. */
export function Made({ exported }: { readonly exported: Exported }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className={styles.form}>
      <h3 ref={heading} tabIndex={-1} data-quiet-focus className={styles.made}>
        {text.made}
      </h3>
      <p className={styles.words}>{text.madeOf(exported)}</p>
      <p className={styles.hint}>{text.whereItIs}</p>
      {exported.warnings.length > 0 && (
        <section className={styles.warnings}>
          <h4 className={styles.title}>{text.leftOut}</h4>
          <ul>
            {exported.warnings.map(warning => (
              <li key={warning}>
                <Icon of={Info} />
                <span>{warning}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
