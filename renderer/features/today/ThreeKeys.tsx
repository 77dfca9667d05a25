import { Fragment } from 'react'
import { Kbd } from '../../ui/Kbd.tsx'
import { text } from './text.ts'
import styles from './Aside.module.css'

/** All a beginner has to know. */
export function ThreeKeys() {
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>{text.threeKeys}</h2>
      <ul className={styles.keys}>
        {text.keys.map(({ keys, does }) => (
          <li key={does}>
            <span className={styles.key}>
              {keys.map((key, index) => (
                <Fragment key={key}>
                  {index > 0 && '–'}
                  <Kbd>{key}</Kbd>
                </Fragment>
              ))}
            </span>
            <span>{does}</span>
          </li>
        ))}
      </ul>
      <span className={styles.hintRow}>
        <Kbd>?</Kbd>
        {text.everythingElse}
      </span>
    </section>
  )
}
