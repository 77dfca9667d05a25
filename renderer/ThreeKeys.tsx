import { Fragment } from 'react'
import { KeyHint } from './commands/KeyHint.tsx'
import { text } from './text.ts'
import styles from './ThreeKeys.module.css'

/** All a beginner has to know. */
export function ThreeKeys() {
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>{text.threeKeys}</h2>
      <ul className={styles.keys}>
        {text.keys.map(({ commands, does }) => (
          <li key={does}>
            <span className={styles.key}>
              {commands.map((id, index) => (
                <Fragment key={id}>
                  {index > 0 && '–'}
                  <KeyHint id={id} silent={false} />
                </Fragment>
              ))}
            </span>
            <span>{does}</span>
          </li>
        ))}
      </ul>
      <span className={styles.rest}>
        <KeyHint id="sheet" silent={false} />
        {text.everythingElse}
      </span>
    </section>
  )
}
