import { useState } from 'react'
import type { Md } from '../../../../db/domain/quiz/text.ts'
import { CommandButton } from '../../../commands/CommandButton.tsx'
import { useCommands } from '../../../commands/registry.ts'
import { Text } from '../Text.tsx'
import { text } from '../text.ts'
import styles from './StepByStep.module.css'

/** How to get there, one line at a time, so that the next one can be tried first. */
export function StepByStep({ steps }: { readonly steps: readonly Md[] }) {
  const [shown, setShown] = useState(1)
  const more = shown < steps.length
  useCommands({
    showStep: { run: () => setShown(shown + 1), when: more, label: text.showStep(shown + 1, steps.length) },
  })
  return (
    <section className={styles.steps}>
      <h3 className={styles.title}>{text.steps}</h3>
      <ol aria-live="polite" className={styles.list}>
        {steps.slice(0, shown).map(step => (
          <li key={step.md} className={styles.step}>
            <Text of={step} as="reading" />
          </li>
        ))}
      </ol>
      {more && <CommandButton id="showStep" size="small" />}
    </section>
  )
}
